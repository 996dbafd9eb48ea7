// SPDX-License-Identifier: Apache-2.0
// PLOVER's contexts of an act: what its entry and its code say, which words its sentence holds,
// and what its paragraph keeps talking about. One strong word in the sentence is enough; in the
// rest of the paragraph it takes two.
#ifndef SANUDO_EVENT_CONTEXT_H_
#define SANUDO_EVENT_CONTEXT_H_

#include <optional>
#include <string>
#include <vector>

#include "event/act.h"
#include "event/event_coder.h"

namespace sanudo {

class ContextFinder {
 public:
  ContextFinder(const Reading& reading, const Lexicon& lexicon)
      : reading_(reading), lexicon_(lexicon), heard_(reading.trees.size()) {}

  // Sorted, each once.
  std::vector<std::string> find(const Act& act);

 private:
  // Contexts that the words of a sentence name, one for each word.
  const std::vector<std::string>& heard(uint32_t sentence);
  void add_paragraph(uint32_t sentence, std::vector<std::string>* contexts);

  const Reading& reading_;
  const Lexicon& lexicon_;
  std::vector<std::optional<std::vector<std::string>>> heard_;
};

}  // namespace sanudo

#endif  // SANUDO_EVENT_CONTEXT_H_
