// SPDX-License-Identifier: Apache-2.0
// Whether somebody is a man or a woman, by the words that name him: titles and common given names.
// Nothing is guessed: names that both bear, and names that are not listed, tell nothing.
#ifndef SANUDO_ACTOR_GENDER_H_
#define SANUDO_ACTOR_GENDER_H_

#include <cstdint>

#include "sanudo/record.h"

namespace sanudo {

enum class Gender : uint8_t { kUnknown, kMan, kWoman };

// Of the name in the knowledge base, else of the report's words.
Gender gender_of(const Entity& entity);

}  // namespace sanudo

#endif  // SANUDO_ACTOR_GENDER_H_
