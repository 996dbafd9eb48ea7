// SPDX-License-Identifier: Apache-2.0
#include "document/written_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr size_t kLongest = 200;
constexpr size_t kShortestCutMonth = 3;

// The beginnings that tell the months apart, in lower case: a word is the month whose beginning it
// has. English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Polish, Czech,
// Turkish, Russian, Ukrainian.
constexpr std::array<std::string_view, 12> kMonths = {
    " jan jän ene gen janv stycz led oca янв січ ",
    " feb fév fev luty lut úno unor şub фев лют ",
    " mar mär maa mars marz březn март мар бер ",
    " apr avr abr kwi dub nis апр кві ",
    " may mai mag mei maj květ мая май тра ",
    " jun juin giu cze červn haz июн чер ",
    " jul juil lug lip červenc tem июл лип ",
    " aug aoû aou ago sie srp ağu авг сер ",
    " sep set wrz září eyl сен вер ",
    " oct okt out ott paź říj eki окт жов ",
    " nov lis kas ноя лис ",
    " dec dez déc dic gru pros ara дек гру ",
};

struct Piece {
  std::string word;  // lower case; empty for a number
  int64_t number = 0;
  size_t digits = 0;
  char before = 0;  // the sign before a number, if no blank stands between
};

Date make_date(int64_t year, int64_t month, int64_t day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1) return {};
  if (day > days_in_month(static_cast<int>(year), static_cast<int>(month))) return {};
  return {static_cast<int16_t>(year), static_cast<uint8_t>(month), static_cast<uint8_t>(day)};
}

std::vector<Piece> cut_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  const std::string lower = to_lower(text.substr(0, kLongest));
  char before = 0;
  for (size_t at = 0; at < lower.size();) {
    size_t length = 0;
    const char32_t c = decode(lower, at, &length);
    size_t end = at;
    Piece piece;
    if (c >= '0' && c <= '9') {
      while (end < lower.size() && lower[end] >= '0' && lower[end] <= '9') ++end;
      std::from_chars(lower.data() + at, lower.data() + end, piece.number);
      piece.digits = end - at;
      piece.before = before;
    } else if (is_letter(c)) {
      while (end < lower.size() && is_letter(decode(lower, end, &length))) end += length;
      piece.word = lower.substr(at, end - at);
    } else {
      before = lower[at];
      at += length;
      continue;
    }
    pieces.push_back(piece);
    before = 0;
    at = end;
  }
  return pieces;
}

// "20220204", "20220204T101500Z", "20220204101500".
Date from_digit_row(const Piece& piece) {
  if (piece.digits != 8 && piece.digits != 12 && piece.digits != 14) return {};
  int64_t day = piece.number;
  for (size_t digits = piece.digits; digits > 8; --digits) day /= 10;
  return make_date(day / 10000, day / 100 % 100, day % 100);
}

Date from_seconds(const Piece& piece) {
  if (piece.digits != 10 && piece.digits != 13) return {};
  const int64_t seconds = piece.digits == 13 ? piece.number / 1000 : piece.number;
  return date_of(static_cast<int32_t>(seconds / 86400));
}

bool is_number(const std::vector<Piece>& pieces, size_t at) {
  return at < pieces.size() && pieces[at].digits > 0;
}

bool joined(const Piece& piece) {
  return piece.before == '-' || piece.before == '/' || piece.before == '.';
}

// "2022-02-04", "2022/2/4", "04.02.2022", "2022年2月4日" and the like, from the number at `at`.
Date from_three_numbers(const std::vector<Piece>& pieces, size_t at) {
  if (!is_number(pieces, at) || !is_number(pieces, at + 1) || !is_number(pieces, at + 2)) return {};
  const Piece &first = pieces[at], &second = pieces[at + 1], &third = pieces[at + 2];
  if (!joined(second) || !joined(third)) return {};
  if (first.digits == 4) return make_date(first.number, second.number, third.number);
  if (third.digits != 4 && !(third.digits == 2 && second.before == '.')) return {};
  const int64_t year = third.digits == 2 ? 2000 + third.number : third.number;
  const Date day_first = make_date(year, second.number, first.number);
  return day_first.known() ? day_first : make_date(year, first.number, second.number);
}

// "4 February 2022", "Feb 4th, 2022", "4. Februar 2022", "4 de febrero de 2022".
Date from_month_word(const std::vector<Piece>& pieces, size_t at) {
  const int month = month_of_word(pieces[at].word);
  if (month == 0) return {};
  const auto is_link = [&](size_t i) {
    return i < pieces.size() && !pieces[i].word.empty() && pieces[i].word.size() <= 3 &&
           month_of_word(pieces[i].word) == 0;
  };
  size_t day = at;  // no day yet
  if (at >= 1 && is_number(pieces, at - 1)) day = at - 1;
  if (at >= 2 && is_link(at - 1) && is_number(pieces, at - 2)) day = at - 2;
  size_t year = at + 1;
  if (is_number(pieces, at + 1) && pieces[at + 1].digits <= 2 && is_number(pieces, at + 2) &&
      pieces[at + 2].digits == 4) {
    return make_date(pieces[at + 2].number, month, pieces[at + 1].number);  // "Feb 4, 2022"
  }
  if (is_number(pieces, at + 1) && pieces[at + 1].digits <= 2 && is_link(at + 2) &&
      is_number(pieces, at + 3) && pieces[at + 3].digits == 4) {
    return make_date(pieces[at + 3].number, month, pieces[at + 1].number);  // "Feb 4th, 2022"
  }
  if (is_link(year)) ++year;
  if (day == at || pieces[day].digits > 2 || !is_number(pieces, year)) return {};
  const bool full = pieces[year].digits == 4;
  if (!full && pieces[year].digits != 2) return {};
  return make_date(full ? pieces[year].number : 2000 + pieces[year].number, month,
                   pieces[day].number);
}

// "2022年2月4日".
Date from_han_numbers(const std::vector<Piece>& pieces, size_t at) {
  if (at + 5 >= pieces.size() || pieces[at].digits != 4) return {};
  if (pieces[at + 1].word != "年" || !pieces[at + 3].word.starts_with("月")) return {};
  return make_date(pieces[at].number, pieces[at + 2].number, pieces[at + 4].number);
}

// "Fri Feb  4 10:15:00 UTC 2022" (asctime, Java).
Date from_asctime(const std::vector<Piece>& pieces) {
  if (pieces.size() < 6 || pieces[1].word.empty() || !is_number(pieces, pieces.size() - 1))
    return {};
  const Piece& year = pieces.back();
  if (year.digits != 4 || pieces[2].digits == 0 || pieces[2].digits > 2) return {};
  return make_date(year.number, month_of_word(pieces[1].word), pieces[2].number);
}

}  // namespace

int month_of_word(std::string_view word) {
  if (word.size() < kShortestCutMonth) return 0;
  int best = 0;
  size_t longest = 0;
  for (size_t month = 0; month < kMonths.size(); ++month) {
    for (size_t length = std::min<size_t>(word.size(), 12); length > longest; --length) {
      const std::string wanted = " " + std::string(word.substr(0, length)) + " ";
      if (kMonths[month].find(wanted) == std::string_view::npos) continue;
      longest = length;
      best = static_cast<int>(month) + 1;
    }
  }
  return best;
}

Date read_written_date(std::string_view text) {
  const std::vector<Piece> pieces = cut_pieces(text);
  for (size_t i = 0; i < pieces.size(); ++i) {
    for (const Date date :
         {from_three_numbers(pieces, i), from_month_word(pieces, i), from_han_numbers(pieces, i)}) {
      if (date.known()) return date;
    }
  }
  if (const Date date = from_asctime(pieces); date.known()) return date;
  for (const Piece& piece : pieces) {
    if (const Date date = from_digit_row(piece); date.known()) return date;
  }
  return pieces.size() == 1 ? from_seconds(pieces[0]) : Date{};
}

}  // namespace sanudo
