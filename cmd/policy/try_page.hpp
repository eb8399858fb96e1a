// The page of `policy try`.
#pragma once

#include "cmd/session.hpp"
#include "report/what_if.hpp"
#include "store/known.hpp"

namespace portage::cmd {

class TriedPage {
public:
    struct Asked {
        Date edition{};  // first day of the edition tried
        std::string authority;
        Date from{}, to{};
        bool has_period = false;
        bool lists_cases = false;
    };
    TriedPage(Session& session, Asked asked) : session_(session), asked_(std::move(asked)) {}

    // `repeated`: the rules of the decision say today what they said then.
    void add(const report::Tried& tried, const store::KnownChild& child, bool repeated);
    void without_edition() { ++without_edition_; }
    // `names`: of the places children live in, by their codes.
    Page page(const std::map<std::string, std::string>& names) const;

private:
    struct Flip {
        report::Tried tried;
        std::string child;
    };
    void add_outcomes(Page& page) const;
    void add_effects(Page& page) const;
    void add_districts(Page& page, const std::map<std::string, std::string>& names) const;
    void add_cases(Page& page) const;

    Session& session_;
    Asked asked_;
    report::WhatIf counted_;
    std::vector<Flip> flips_;
    int without_edition_ = 0, not_repeated_ = 0;
};

}  // namespace portage::cmd
