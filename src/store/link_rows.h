// SPDX-License-Identifier: Apache-2.0
// What ties documents and events to each other: copies, stories and their contradictions; and what
// readers say of events. Each call inside a transaction of the caller's.
#ifndef SANUDO_STORE_LINK_ROWS_H_
#define SANUDO_STORE_LINK_ROWS_H_

#include "sanudo/store.h"
#include "store/database.h"

namespace sanudo {

void link_copy(Database* database, const CopyLink& link);
void link_story(Database* database, const StoryLink& link);
void replace_contradictions(Database* database, const std::vector<Contradiction>& contradictions);
void insert_review(Database* database, const Review& review);
std::vector<Review> find_reviews(Database* database, std::string_view event);

}  // namespace sanudo

#endif  // SANUDO_STORE_LINK_ROWS_H_
