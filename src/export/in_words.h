// SPDX-License-Identifier: Apache-2.0
// Lists of the record in one line of words.
#ifndef SANUDO_EXPORT_IN_WORDS_H_
#define SANUDO_EXPORT_IN_WORDS_H_

#include <string>
#include <vector>

#include "sanudo/record.h"

namespace sanudo {

std::string name_of(const Entity& entity);  // "Sergei Lavrov [RUSGOV]"
std::string names_of(const std::vector<Entity>& entities);
std::string things_of(const std::vector<Thing>& things);
std::string claims_of(const std::vector<Claim>& claims);  // "Iran (said) > (unnamed) (reported)"

}  // namespace sanudo

#endif  // SANUDO_EXPORT_IN_WORDS_H_
