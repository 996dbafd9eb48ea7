// SPDX-License-Identifier: Apache-2.0
#include "token/contraction.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kLongestClitic = 5;

// A contraction without its apostrophe or space, with the bytes of its second word.
struct Contraction {
  std::string_view whole;
  size_t tail;
};

// Those that are no word otherwise.
constexpr std::array<Contraction, 43> kContractions = {
    {{"cannot", 3}, {"dont", 2},    {"wont", 2},    {"cant", 2},     {"didnt", 2},  {"doesnt", 2},
     {"isnt", 2},   {"wasnt", 2},   {"arent", 2},   {"werent", 2},   {"havent", 2}, {"hasnt", 2},
     {"hadnt", 2},  {"couldnt", 2}, {"wouldnt", 2}, {"shouldnt", 2}, {"aint", 2},   {"im", 1},
     {"ive", 2},    {"youre", 2},   {"youve", 2},   {"youll", 2},    {"youd", 1},   {"theyre", 2},
     {"theyve", 2}, {"theyll", 2},  {"theyd", 1},   {"weve", 2},     {"itll", 2},   {"itd", 1},
     {"thats", 1},  {"theres", 1},  {"whats", 1},   {"wheres", 1},   {"shes", 1},   {"hes", 1},
     {"gonna", 2},  {"wanna", 2},   {"gotta", 2},   {"outta", 2},    {"gimme", 2},  {"lemme", 2},
     {"alot", 3}}};

// Those that are.
constexpr std::array<Contraction, 13> kDoubtful = {{{"its", 1},
                                                    {"lets", 1},
                                                    {"whos", 1},
                                                    {"hows", 1},
                                                    {"heres", 1},
                                                    {"your", 1},
                                                    {"ill", 2},
                                                    {"id", 1},
                                                    {"were", 2},
                                                    {"well", 2},
                                                    {"ur", 1},
                                                    {"everyday", 3},
                                                    {"awhile", 5}}};

constexpr std::array<std::string_view, 12> kClitics = {"'s", "'m", "'d", "'re", "'ve", "'ll",
                                                       "’s", "’m", "’d", "’re", "’ve", "’ll"};

// Second words of letters alone; "lot" and "while" are tokens by themselves.
constexpr std::array<std::string_view, 13> kLetterTails = {
    "s", "m", "d", "r", "nt", "re", "ve", "ll", "na", "ta", "me", "not", "t"};

size_t tail_in(std::span<const Contraction> contractions, std::string_view word) {
  constexpr size_t kLongest = 8;
  if (word.size() < 2 || word.size() > kLongest) return 0;
  const std::string lower = to_lower(word);
  for (const Contraction& contraction : contractions) {
    if (lower == contraction.whole) return contraction.tail;
  }
  return 0;
}

// With an apostrophe.
size_t marked_clitic_length(std::string_view word) {
  const size_t size = std::min(word.size(), kLongestClitic);
  const std::string_view last = word.substr(word.size() - size);
  if (last.find('\'') == last.npos && last.find("’") == last.npos) return 0;
  const std::string end = to_lower(last);
  for (std::string_view clitic : kClitics) {
    if (word.size() > clitic.size() && end.ends_with(clitic)) return clitic.size();
  }
  if (word.size() > 3 && end.ends_with("n't")) return 3;
  return word.size() > 5 && end.ends_with("n’t") ? 5 : 0;
}

char32_t last_sign(std::string_view word) {
  size_t begin = word.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(word[begin]) & 0xC0) == 0x80) --begin;
  size_t length = 0;
  return decode(word, begin, &length);
}

bool is_genitive(std::string_view host, std::string_view tail) {
  return (tail == "'" || tail == "’") && (host.ends_with('s') || host.ends_with('S'));
}

}  // namespace

size_t clitic_length(std::string_view word) {
  const size_t marked = marked_clitic_length(word);
  return marked > 0 ? marked : tail_in(kContractions, word);
}

size_t doubtful_clitic_length(std::string_view word) { return tail_in(kDoubtful, word); }

bool is_clitic(std::string_view piece) {
  return piece.size() <= kLongestClitic &&
         marked_clitic_length(std::string("x").append(piece)) == piece.size();
}

bool is_contraction(std::string_view host, std::string_view tail) {
  const char32_t last = last_sign(host);
  if (is_clitic(tail)) return is_letter(last) || is_digit(last);
  if (is_genitive(host, tail)) return true;
  const std::string lower = tail.size() <= kLongestClitic ? to_lower(tail) : std::string();
  return is_letter(last) &&
         std::find(kLetterTails.begin(), kLetterTails.end(), lower) != kLetterTails.end();
}

}  // namespace sanudo
