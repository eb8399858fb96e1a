#include "base/error.hpp"
#include "child/name.hpp"
#include "child/nhs_number.hpp"
#include "cmd/linkage.hpp"
#include "cmd/postcodes.hpp"
#include "cmd/session.hpp"
#include "store/cases.hpp"
#include "store/intake.hpp"
#include "store/notices.hpp"

namespace portage::cmd {

namespace {

class ReferAdd final : public Command {
public:
    About about() const override;
    void describe(Options& o) override;
    int run(Session& session) override;

private:
    void take_over(const referral::Notice& notice);
    void check(Date today) const;
    referral::NewReferral made(Session& session);
    void add_carer(referral::NewReferral& made) const;
    void add_setting(referral::NewReferral& made) const;

    std::optional<std::string> forename_, surname_, known_as_, nhs_number_, ethnicity_, language_, again_, from_notice_;
    std::optional<Date> born_, received_;
    std::optional<child::Sex> sex_;
    std::optional<child::YesNo> interpreter_, attends_;
    std::optional<std::string> carer_, relationship_, phone_, email_, address_, postcode_, lone_working_;
    std::optional<std::string> agreed_, agreed_by_, setting_, concerns_;
    std::optional<double> hours_;
    std::optional<referral::Route> route_;
    std::optional<referral::Referrer> referrer_;
    std::optional<std::string> referrer_name_, role_, agency_, contact_;
    std::vector<std::string> areas_, diagnoses_;
    std::vector<std::string> warnings_;
    std::optional<std::string> note_;
};

About ReferAdd::about() const {
    return {.verb = "refer",
            .action = "add",
            .summary = "one referral, by form, telephone, e-mail or letter",
            .effect = Effect::writes,
            .help =
                "What is not said is not known, never no. A child referred again is named by a case of theirs, "
                "--again: an open case gets a further referral, an ended one a new case of the same child. With "
                "--from-notice, what a notice of section 23 says is taken over where no option says otherwise; it "
                "brings no consent, and points at the referral from then on.",
            .example =
                "portage refer add --forename Amelia --surname Example --born 3/2/2023 --postcode 'ME14 1XX' --by "
                "phone \\\n"
                "    --referrer parent --carer 'Ana Example' --phone '07700 900101' --consent verbal\n"
                "portage refer add --again K26-0001K --by form --referrer professional --role 'health visitor'\n"
                "portage refer add --from-notice N12 --consent verbal --consent-by 'Ana Example'"};
}

void ReferAdd::describe(Options& o) {
    o.text(forename_, "forename", "NAME", "the child's first name");
    o.text(surname_, "surname", "NAME", "the child's surname");
    o.text(known_as_, "known-as", "NAME", "the name the child answers to");
    o.past_day(born_, "born", "the child's date of birth");
    o.word(sex_, "sex", "SEX", "the child's sex");
    o.text(nhs_number_, "nhs-number", "NUMBER", "ten digits");
    o.text(ethnicity_, "ethnicity", "TEXT", "as the family describes it");
    o.text(language_, "language", "TEXT", "spoken at home");
    o.word(interpreter_, "interpreter", "YES|NO", "whether one is needed");
    o.text(carer_, "carer", "NAME", "a parent or carer");
    o.text(relationship_, "relationship", "TEXT", "of the carer to the child: mother, foster carer");
    o.text(phone_, "phone", "NUMBER", "of the carer");
    o.text(email_, "email", "ADDRESS", "of the carer");
    o.text(address_, "address", "TEXT", "where the child lives, without the postcode");
    o.text(postcode_, "postcode", "POSTCODE", "where the child lives");
    o.text(lone_working_, "lone-working", "TEXT", "what a visitor must know before the door");
    o.text(agreed_, "consent", "HOW", "how a parent agreed to the referral, or that they did not")
        .choose({"signed", "written", "verbal", "refused"});
    o.text(agreed_by_, "consent-by", "NAME", "who agreed");
    o.word(attends_, "attends", "YES|NO", "whether the child attends a nursery, pre-school or childminder");
    o.text(setting_, "setting", "NAME", "which one");
    o.real(hours_, "hours", "N", "hours a week there");
    o.text(concerns_, "concerns", "TEXT", "why the child is referred");
    o.texts(areas_, "area", "NAME", "an area of development that worries");
    o.texts(diagnoses_, "diagnosis", "NAME", "a confirmed diagnosis");
    o.past_day(received_, "received", "the day it came (else today)");
    o.word(route_, "by", "ROUTE", "the way it came");
    o.word(referrer_, "referrer", "WHO", "who refers");
    o.text(referrer_name_, "referrer-name", "NAME", "their name");
    o.text(role_, "role", "TEXT", "what they are to the child");
    o.text(agency_, "agency", "NAME", "their service");
    o.text(contact_, "contact", "TEXT", "their telephone or e-mail");
    o.text(again_, "again", "CASE", "a case of a child already here");
    o.text(from_notice_, "from-notice", "NOTICE", "the notice of section 23 this referral comes of: N12");
}

int ReferAdd::run(Session& session) {
    std::optional<referral::Notice> notice;
    if (from_notice_) take_over(notice.emplace(store::require_notice(session.reader(), *from_notice_)));
    check(session.today());
    auto referral = made(session);
    std::optional<caseload::Case> known;
    if (again_) known = store::require_case(session.reader(), *again_);
    if (known && known->stage == caseload::Stage::deceased)
        fail(Fault::refused, "{}: the child has died; nothing further is entered", known->reference);
    std::optional<store::SearchRules> rules;
    if (!known) rules = search_rules(session);
    std::optional<store::Likely> same;
    std::string same_reference;
    bool further = known && !caseload::is_ended(known->stage);
    std::string reference;
    auto change = session.write([&](store::Writer& writer) {
        std::optional<store::ChildSearch> search;
        if (rules) search.emplace(writer, *rules);
        store::Intake intake(writer);
        reference = (known ? intake.enter_again(referral, *known) : intake.enter(referral)).reference;
        intake.finish();
        if (search) same = keep_likely(writer, *search, referral);
        if (same) same_reference = store::cases_of(writer, same->other).back().reference;
        if (!notice) return;
        notice->referral = referral.referral.id;
        writer.update(*notice);
    });
    for (const auto& warning : warnings_) session.warn(warning);
    if (same)
        session.warn(
            same->certain
                ? fmt::format("{} is of a child with the same NHS number, date of birth and name: if it is the "
                              "same child, portage refer same {} {}",
                              same_reference, same_reference, reference)
                : fmt::format("{} may be of the same child ({} in 100; portage refer duplicates {} shows "
                              "why): if it is, portage refer same {} {}",
                              same_reference, in_100(same->probability), reference, same_reference, reference));
    // The reference is what everything later is done with: it is the answer, not talk.
    if (!session.dry_run()) session.show_text(reference + "\n");
    session.done(further ? reference + " has a further referral" : reference + " is received", change);
    return 0;
}

// Options said go before what the notice has.
void ReferAdd::take_over(const referral::Notice& notice) {
    auto reference = to_reference('N', notice.id.value);
    if (notice.referral)
        fail(Fault::refused, "{} became a referral already (portage refer notices {})", reference, reference);
    if (notice.closed_on)
        fail(Fault::refused, "{} was closed on {} (portage refer notify {} --reopen)", reference,
             to_uk(*notice.closed_on), reference);
    if (received_ && *received_ < notice.received_on)
        fail(Fault::usage, "--received: {} is before {} came, {}", to_uk(*received_), reference,
             to_uk(notice.received_on));
    auto take = [](auto& said, const auto& noticed) {
        if (!said && noticed) said = noticed;
    };
    take(route_, std::optional(referral::Route::notice));
    take(referrer_, std::optional(referral::Referrer::professional));
    take(referrer_name_, notice.sender);
    take(agency_, std::optional(notice.body));
    take(contact_, notice.sender_contact);
    take(concerns_, notice.needs);
    std::vector<std::string> rest;
    if (notice.diagnosis)
        rest.push_back(fmt::format("Diagnosis as notice {} has it: {}", reference, *notice.diagnosis));
    if (notice.voluntary) rest.push_back("Voluntary bodies named to the parent: " + *notice.voluntary);
    if (!rest.empty()) note_ = join(rest, "\n");
    if (again_) return;
    if (!notice.forename.empty()) take(forename_, std::optional(notice.forename));
    if (!notice.surname.empty()) take(surname_, std::optional(notice.surname));
    take(born_, notice.born);
    take(sex_, notice.sex);
    take(address_, notice.address);
    if (notice.carer || notice.phone || notice.email)
        take(carer_, std::optional(notice.carer.value_or("Parent or carer")));
    take(phone_, notice.phone);
    take(email_, notice.email);
    // As written in a sheet they may be wrong, which must not keep the referral out.
    if (notice.nhs_number && !nhs_number_) {
        if (child::parse_nhs_number(*notice.nhs_number).number)
            nhs_number_ = notice.nhs_number;
        else
            warnings_.push_back(fmt::format("NHS number '{}' of {} is not taken over: it is none",
                                            for_terminal(*notice.nhs_number), reference));
    }
    if (notice.postcode && !postcode_) {
        if (place::parse_postcode(*notice.postcode).kind != place::PostcodeKind::invalid)
            postcode_ = notice.postcode;
        else
            warnings_.push_back(fmt::format("postcode '{}' of {} is not taken over: it is none",
                                            for_terminal(*notice.postcode), reference));
    }
}

void ReferAdd::check(Date today) const {
    bool of_child = forename_ || surname_ || known_as_ || born_ || sex_ || nhs_number_ || ethnicity_ || language_ ||
                    interpreter_ || carer_ || address_ || postcode_ || lone_working_ || attends_ || setting_ ||
                    hours_ || !diagnoses_.empty();
    if (again_ && of_child)
        fail(Fault::usage,
             "--again names a child already here: only the referral and consent can be said with it (the rest: portage "
             "case update)");
    if (!again_ && !forename_ && !surname_) fail(Fault::usage, "--forename or --surname is missing: the child's name");
    using Said = std::pair<std::string_view, const std::optional<std::string>*>;
    for (const auto& [option, name] : {Said{"forename", &forename_}, Said{"surname", &surname_},
                                       Said{"known-as", &known_as_}, Said{"carer", &carer_}})
        if (*name && !child::names_somebody(**name))
            fail(Fault::usage, "--{}: '{}' {}", option, for_terminal(**name), child::no_name);
    if (!again_ && !born_) fail(Fault::usage, "--born is missing: the child's date of birth");
    auto received = received_.value_or(today);
    if (received > today) fail(Fault::usage, "--received: {} lies ahead of {}", to_uk(received), to_uk(today));
    if (born_ && *born_ > received)
        fail(Fault::usage, "--born: {} is after the day the referral came, {}", to_uk(*born_), to_uk(received));
    if (born_ && add_months_rolling(*born_, 12 * 18) <= received)
        fail(Fault::usage, "--born: {} is that of an adult; is it a parent's?", to_uk(*born_));
    if (hours_ && (*hours_ < 0 || *hours_ > 80))
        fail(Fault::usage, "--hours: {} is not a number of hours a week", *hours_);
    if (attends_ == child::YesNo::no && (setting_ || hours_.value_or(0) > 0))
        fail(Fault::usage, "--attends no, and yet a setting or hours: which is it?");
    if (!carer_ && (relationship_ || phone_ || email_))
        fail(Fault::usage, "--carer is missing: whose telephone or e-mail is it?");
}

referral::NewReferral ReferAdd::made(Session& session) {
    referral::NewReferral made;
    auto& child = made.child;
    child.forename = tidy(forename_.value_or(""));
    child.surname = tidy(surname_.value_or(""));
    child.known_as = known_as_;
    child.born = born_;
    child.sex = sex_;
    child.ethnicity = ethnicity_;
    child.language = language_;
    child.interpreter = interpreter_;
    if (nhs_number_) {
        auto reading = child::parse_nhs_number(*nhs_number_);
        if (!reading.number)
            fail(Fault::usage, "--nhs-number: '{}' {}", for_terminal(*nhs_number_), child::what_is_wrong(reading.kind));
        child.nhs_number = reading.number->digits();
    }
    made.household.lone_working = lone_working_;
    if (address_ || postcode_) {
        made.address = child::Address{.lines = address_.value_or("")};
        if (postcode_) {
            auto reading = place::parse_postcode(*postcode_);
            if (reading.kind == place::PostcodeKind::invalid)
                fail(Fault::usage, "--postcode: '{}' {}", for_terminal(*postcode_), place::what_is_wrong(reading));
            if (auto doubt = session.postcodes().place_address(*made.address, *postcode_)) warnings_.push_back(*doubt);
        }
    }
    add_carer(made);
    add_setting(made);
    for (const auto& name : diagnoses_)
        made.diagnoses.push_back({.name = name, .status = child::DiagnosisStatus::confirmed});

    auto& referral = made.referral;
    referral.received_on = received_.value_or(session.today());
    referral.route = route_;
    referral.referrer_kind = referrer_;
    referral.referrer_name = referrer_name_;
    referral.referrer_role = role_;
    referral.referrer_agency = agency_;
    referral.referrer_contact = contact_;
    referral.concerns = concerns_;
    if (!areas_.empty()) referral.areas = join(areas_, ";");
    made.note = note_;
    if (agreed_) {
        auto& consent = made.consents.emplace_back();
        consent.given_on = referral.received_on;
        consent.given_by = agreed_by_;
        consent.refused = *agreed_ == "refused";
        if (!consent.refused) consent.how = require_word<child::ConsentHow>(*agreed_, "--consent", Fault::usage);
    }
    return made;
}

void ReferAdd::add_carer(referral::NewReferral& made) const {
    if (!carer_) return;
    auto& added = made.carers.emplace_back();
    added.carer.name = tidy(*carer_);
    added.carer.phone = phone_;
    added.carer.email = email_;
    added.carer.language = language_;
    added.link.relationship = relationship_;
}

void ReferAdd::add_setting(referral::NewReferral& made) const {
    if (!attends_ && !setting_ && !hours_) return;
    auto& attendance = made.attendance.emplace();
    attendance.attends = attends_.value_or(setting_ || *hours_ > 0 ? child::YesNo::yes : child::YesNo::no);
    attendance.hours = hours_;
    if (setting_) {
        made.setting.emplace();
        made.setting->name = tidy(*setting_);
    }
}

}  // namespace

std::unique_ptr<Command> refer_add() { return std::make_unique<ReferAdd>(); }

}  // namespace portage::cmd
