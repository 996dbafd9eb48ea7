// SPDX-License-Identifier: Apache-2.0
#include "quote/first_person.h"

#include <algorithm>
#include <string_view>

namespace sanudo {
namespace {

bool is_first_person(std::string_view lemma) {
  return lemma == "we" || lemma == "I" || lemma == "i" || lemma == "our" || lemma == "my";
}

// The innermost quotation that holds the words and has speakers; null for none.
const Quotation* quotation_of(const std::vector<Quotation>& quotations, ByteSpan words) {
  const Quotation* innermost = nullptr;
  for (const Quotation& quotation : quotations) {
    if (quotation.kind == QuoteKind::kIndirect || quotation.speakers.empty()) continue;
    const bool inside = std::any_of(quotation.parts.begin(), quotation.parts.end(),
                                    [&](const ByteSpan& part) { return part.contains(words); });
    if (inside) innermost = &quotation;
  }
  return innermost;
}

}  // namespace

void resolve_first_person(const Text& text, const std::vector<Tree>& trees,
                          const std::vector<Mention>& mentions,
                          const std::vector<Quotation>& quotations, Actors* actors) {
  for (size_t i = 0; i < actors->all().size(); ++i) {
    const Mention& mention = mentions[actors->all()[i].mention];
    if (mention.kind != MentionKind::kPronoun) continue;
    const Word& word = trees[mention.sentence][mention.head];
    if (!is_first_person(word.lemma)) continue;
    const Quotation* quotation = quotation_of(quotations, word.span);
    if (quotation == nullptr) continue;
    std::vector<Entity> speakers = quotation->speakers;
    for (Entity& speaker : speakers) {
      speaker.text = std::string(text.words(word.span));
      speaker.span = text.char_span(word.span);
    }
    actors->set(i, std::move(speakers), "speaker");
  }
}

}  // namespace sanudo
