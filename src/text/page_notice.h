// SPDX-License-Identifier: Apache-2.0
// Lines of a page that are no part of its report, told by their own words.
#ifndef SANUDO_TEXT_PAGE_NOTICE_H_
#define SANUDO_TEXT_PAGE_NOTICE_H_

#include <string>

namespace sanudo {

// A short line that invites, advertises or credits: "Subscribe now", "Photo: the port".
bool is_notice(const std::string &text);

// "3 May 2022, 08:00", "Updated 3 May": when the page was made, not what happened.
bool is_stamp(const std::string &text);

}  // namespace sanudo

#endif  // SANUDO_TEXT_PAGE_NOTICE_H_
