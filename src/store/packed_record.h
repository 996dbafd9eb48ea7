// SPDX-License-Identifier: Apache-2.0
// The JSON line of a document, packed with its text as the dictionary: the text stands in the store
// already, so that the packed line holds little more than the coding.
#ifndef SANUDO_STORE_PACKED_RECORD_H_
#define SANUDO_STORE_PACKED_RECORD_H_

#include <string>
#include <string_view>

#include "sanudo/status.h"

namespace sanudo {

std::string pack_record(std::string_view json, std::string_view text);
// The end of the text: what packing sees of it, so that a text stands for one with this end.
std::string_view dictionary_of(std::string_view text);
// kBadFormat: not packed with this text.
Result<std::string> unpack_record(std::string_view packed, std::string_view text);

}  // namespace sanudo

#endif  // SANUDO_STORE_PACKED_RECORD_H_
