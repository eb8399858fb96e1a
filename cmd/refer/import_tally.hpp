// What an import counted and found, and the page that says so.
#pragma once

#include "cmd/session.hpp"
#include "referral/encoding.hpp"
#include "referral/layout.hpp"
#include "referral/problem.hpp"
#include "referral/referral.hpp"

#include <map>
#include <string>
#include <vector>

namespace portage::cmd {

struct ImportTally {
    // created + unchanged + held + rejected = read
    long read = 0, created = 0, unchanged = 0, held = 0, rejected = 0;
    std::size_t passed_over = 0;  // keys too many children share to search by (store/matching.hpp)

    void note(const referral::Layout& layout, std::size_t line, const referral::Problem& problem);
    // Whether a problem of this code was noted; one more of a code that was.
    bool noted(referral::ProblemCode code) const { return kinds_.contains(code); }
    void note_again(referral::ProblemCode code) { ++kinds_.at(code).rows; }
    // The first errors, a line each, for a message.
    std::string errors_told() const;
    // The page, and on standard error the errors themselves.
    void show(Session& session, const referral::Form& form, const referral::Layout& layout,
              const referral::Batch& batch, const referral::EncodingFinding& encoding,
              std::optional<store::ChangeNumber> change) const;

private:
    struct Kind {
        long rows = 0;
        std::size_t first_line = 0;
        std::string first;  // the first one, as told
    };
    std::map<referral::ProblemCode, Kind> kinds_;
    std::vector<std::string> errors_;  // the first of them
    long more_errors_ = 0;
};

}  // namespace portage::cmd
