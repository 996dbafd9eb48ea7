// SPDX-License-Identifier: Apache-2.0
#include "store/packed_record.h"

#include <zlib.h>

#include <algorithm>

namespace sanudo {
namespace {

constexpr size_t kWindow = 32768;  // of deflate

Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
}

}  // namespace

std::string_view dictionary_of(std::string_view text) {
  return text.substr(text.size() - std::min(text.size(), kWindow));
}

std::string pack_record(std::string_view json, std::string_view text) {
  z_stream stream = {};
  deflateInit(&stream, Z_DEFAULT_COMPRESSION);
  const std::string_view dictionary = dictionary_of(text);
  if (!dictionary.empty()) {
    deflateSetDictionary(&stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size()));
  }
  std::string packed(deflateBound(&stream, json.size()) + sizeof(uInt), '\0');
  stream.next_in = bytes_of(json);
  stream.avail_in = static_cast<uInt>(json.size());
  stream.next_out = bytes_of(packed);
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

Result<std::string> unpack_record(std::string_view packed, std::string_view text) {
  z_stream stream = {};
  inflateInit(&stream);
  stream.next_in = bytes_of(packed);
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string json;
  int code = Z_OK;
  while (code == Z_OK) {
    const size_t done = json.size();
    json.resize(std::max<size_t>(2 * done, 4 * packed.size() + 1024));
    stream.next_out = bytes_of(json) + done;
    stream.avail_out = static_cast<uInt>(json.size() - done);
    code = inflate(&stream, Z_NO_FLUSH);
    if (code == Z_NEED_DICT) {
      const std::string_view dictionary = dictionary_of(text);
      code =
          inflateSetDictionary(&stream, bytes_of(dictionary), static_cast<uInt>(dictionary.size()));
    }
    json.resize(stream.total_out);
  }
  inflateEnd(&stream);
  if (code == Z_STREAM_END) return json;
  return Status(StatusCode::kBadFormat, "the packed record of a document is broken");
}

}  // namespace sanudo
