// SPDX-License-Identifier: Apache-2.0
// How a form becomes its lemma, as a short rule that a classifier can learn and that works on
// forms never seen ("l1" of "treaties": lower case, one code point off the end, then what is
// added: "l3y"). After Chrupala 2006 and Straka 2018, kept to word ends, as English needs.
#ifndef SANUDO_TREE_LEMMA_SCRIPT_H_
#define SANUDO_TREE_LEMMA_SCRIPT_H_

#include <string>
#include <string_view>

namespace sanudo {

// The script that takes `form` to `lemma`. A lemma that shares no beginning gives "=lemma".
std::string make_lemma_script(std::string_view form, std::string_view lemma);

// Always gives a lemma: a script that does not fit (or is none) gives the folded form.
std::string apply_lemma_script(std::string_view form, std::string_view script);

}  // namespace sanudo

#endif  // SANUDO_TREE_LEMMA_SCRIPT_H_
