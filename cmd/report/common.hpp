// What the reports share: periods, visitors' codes, the words of shares.
#pragma once

#include "authority/authority.hpp"
#include "cmd/session.hpp"
#include "team/team.hpp"

#include <map>
#include <vector>

namespace portage::cmd {

struct Period {
    Date from{}, to{};
    std::string text;  // "week of 16/11/2026", "01/10/2026 to 31/10/2026"
};

// From --from, --to and --week, of which a week excludes the others. `week` or `month` says what is
// taken where none is given: last week, or the last whole month. Fails with Fault::usage.
struct PeriodOptions {
    std::optional<Date> from, to;
    std::optional<Week> week;
    void describe(Options& options, bool with_week);
    Period period(Date today, bool month) const;
};

// Codes of workers by their number; "none" for no worker.
class Codes {
public:
    explicit Codes(const std::vector<team::Worker>& workers);
    std::string of(Id<team::Worker> id, std::string_view none = "none") const;

private:
    std::map<Id<team::Worker>, std::string> codes_;
};

// The child as the page may show it. Initials two children share get the month of birth, so that
// twins and namesakes can be told apart: "A.K. 03/2023".
class Children {
public:
    explicit Children(const Session& session) : session_(session) {}
    void add(const std::string& reference, const std::string& forename, const std::string& surname,
             std::optional<Date> born);
    std::string of(const std::string& reference) const;

private:
    struct Child {
        std::string shown;
        std::optional<Date> born;
    };
    const Session& session_;
    std::map<std::string, Child> children_;
    std::map<std::string, int> times_;
};

// "Kent Portage": the edition's title for the service, of the day told.
std::string service_title(const authority::Authority& authority, Date day);

}  // namespace portage::cmd
