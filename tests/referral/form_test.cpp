#include "referral/form.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace portage;
using namespace portage::referral;

namespace {

constexpr std::string_view least = "title = 'T'\n[fields]\nfull_name = 'Name'\nborn = ['DoB', 'Date of birth*']\n";

Form form_of(const std::string& more = "") { return read_form(std::string(least) + more, "share/forms/test.toml"); }

std::string key_of(const Form& form, std::string_view header, int nth = 1) {
    auto meaning = form.meaning_of(header, nth);
    return meaning ? std::string(to_string(meaning->field)) : "none";
}

std::string mistakes_of(const std::string& text) {
    try {
        read_form(text, "test.toml");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::configuration);
        return error.what();
    }
    return "no mistake";
}

}  // namespace

TEST_CASE("a header is known whatever its case and spaces and punctuation") {
    auto form = form_of("consent_to_share = \"Parent's consent?\"\n");
    for (auto header : {"DoB", "d.o.b.", " D O B: ", "DOB*", "dob\r\n"}) CHECK(key_of(form, header) == "born");
    CHECK(key_of(form, "Parent’s  consent") == "consent_to_share");
    CHECK(key_of(form, "Parents\nconsent:") == "consent_to_share");
    CHECK(key_of(form, "DoB of mother") == "none");
    CHECK(key_of(form, "…") == "none");
}

TEST_CASE("a star stands for any ending and exact names and longer beginnings go first") {
    auto form = form_of("carers = 'Date of birth of parent*'\ndue_on = 'Date of birth expected'\n");
    CHECK(key_of(form, "Date of birth (dd/mm/yyyy), as on the red book") == "born");
    CHECK(key_of(form, "Date of birth of parents") == "carers");
    CHECK(key_of(form, "Date of birth, expected") == "due_on");
}

TEST_CASE("the second column of a name is its own only where the form says so") {
    auto form = form_of(
        "phone = 'Phone number'\nreferrer_contact = 'Phone number 2'\nreferrer_name = 'Referrer'\naddress = 'Line'\n");
    CHECK(key_of(form, "Phone number") == "phone");
    CHECK(key_of(form, "Phone number", 2) == "referrer_contact");
    CHECK(key_of(form, "Phone number (2)") == "referrer_contact");
    CHECK(key_of(form, "Line", 2) == "address");
    CHECK(key_of(form, "DoB", 2) == "none");
}

TEST_CASE("a tick column adds its own choice") {
    auto form = form_of("[tick.areas]\n'Communication' = ['Talking', 'Speech']\n");
    auto meaning = form.meaning_of("Speech:");
    REQUIRE(meaning);
    CHECK(meaning->field == Field::areas);
    CHECK(meaning->choice == "Communication");
}

TEST_CASE("a form is named as its file and comes by form unless it says otherwise") {
    CHECK(form_of().name == "test");
    CHECK(form_of().route == Route::form);
    CHECK(form_of().headers_of(Field::born) == std::vector<std::string>{"DoB", "Date of birth*"});
}

TEST_CASE("every mistake of a form is told with its line") {
    auto told = mistakes_of(
        "titel = 'T'\n[fields]\nborm = 'DoB'\nsex = ['M/F', '…']\nphone = 'M-F'\n[tick.areas]\nTalk = 'mf'\n");
    CAPTURE(told);
    CHECK(told.find("test.toml:1: title is missing") != std::string::npos);
    CHECK(told.find("test.toml:1: unknown setting 'titel': did you mean 'title'?") != std::string::npos);
    CHECK(told.find("test.toml:3: unknown setting 'borm': did you mean 'born'?") != std::string::npos);
    CHECK(told.find("test.toml:4: header '…' has no letter or digit") != std::string::npos);
    CHECK(told.find("already means the sex (line 4)") != std::string::npos);
    CHECK(told.find("test.toml:7: header 'mf' already means") != std::string::npos);
    CHECK(told.find("no header for the child's name") != std::string::npos);
    CHECK(told.find("no header for the child's date of birth") != std::string::npos);
}

TEST_CASE("the shipped forms are sound and say what is assumed") {
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SHARE "/forms")) {
        std::ifstream file(entry.path(), std::ios::binary);
        auto form = read_form(std::string(std::istreambuf_iterator<char>(file), {}), entry.path().string());
        CAPTURE(form.name);
        CHECK_FALSE(form.assumption.empty());
        CHECK_FALSE(form.sources.empty());
        CHECK(key_of(form, "Home details (for lone workers safety)") == "lone_working");
        CHECK(key_of(form, "Parent signature: agrees to the referral and to records being kept") ==
              "consent_signature");
        CHECK(key_of(form, "Setting name and address") == "setting");
        ++seen;
    }
    CHECK(seen == 3);
}

TEST_CASE("the general form knows the header styles offices use") {
    std::ifstream file(SHARE "/forms/generic.toml", std::ios::binary);
    auto form = read_form(std::string(std::istreambuf_iterator<char>(file), {}), "generic.toml");
    const std::pair<const char*, const char*> styles[] = {
        {"Timestamp", "received_on"},
        {"Submission Date", "received_on"},
        {"Completion time", "received_on"},
        {"Case ref", "submission"},
        {"ID", "submission"},
        {"Child's first name", "forename"},
        {"Surname", "surname"},
        {"Name of Child", "full_name"},
        {"Child/Young Person’s full name", "full_name"},
        {"Full Name of child being referred:", "full_name"},
        {"DoB", "born"},
        {"D.O.B.", "born"},
        {"Date of Birth (dd/mm/yyyy)", "born"},
        {"Childs DOB", "born"},
        {"M/F", "sex"},
        {"Gender", "sex"},
        {"male / female", "sex"},
        {"Mother", "mother"},
        {"Father", "father"},
        {"Name(s) of parent(s)/carer(s)", "carers"},
        {"Who has parental responsibility?", "parental_responsibility"},
        {"House no", "address"},
        {"Street", "address"},
        {"Town", "address"},
        {"Postcode", "postcode"},
        {"Address where child lives Including postcode", "address"},
        {"Mobile(s)", "phone"},
        {"Home tel", "phone"},
        {"Contact tel:", "phone"},
        {"Home language(s)", "language"},
        {"First (or main) language used", "language"},
        {"Has the family agreed to this information being shared?", "consent_to_share"},
        {"Do you have parental consent? *", "consent"},
        {"Name of Referrer", "referrer_name"},
        {"Role/Base", "referrer_role"},
        {"Job Title", "referrer_role"},
        {"Name of professional/setting referring", "referrer_name"},
        {"Attendance days and times", "setting_times"},
        {"Number of hours child attends (per week)", "setting_hours"},
        {"Sessions attending:", "setting_times"},
        {"What is the reason for this referral?", "concerns"},
        {"Main concerns and reasons for referral (please give as much detail as you can)", "concerns"},
        {"Nature of developmental difficulty", "concerns"},
        {"Does the setting receive DAF?", "funding"},
        {"Is the child in receipt of 2 year funding?", "funding"}};
    for (const auto& [written, field] : styles) {
        const std::string header = written;
        CAPTURE(header);
        CHECK(key_of(form, header) == field);
    }
    CHECK(key_of(form, "Phone number", 2) == "referrer_contact");
    CHECK(key_of(form, "Is English another Language?") == "none");
}
