#include "referral/identity.hpp"

#include "referral/answers.hpp"

namespace portage::referral {

Digest row_identity(std::string_view source, std::string_view submission, const Digest& content) {
    Hasher hasher;
    if (submission.empty() || lost_digits(submission))
        hasher.field("content").field(as_bytes(content));
    else
        hasher.field("submission").field(source).field(submission);
    return hasher.finish();
}

}  // namespace portage::referral
