// SPDX-License-Identifier: Apache-2.0
// Scores time expressions as TempEval-3 does (UzZaman and others 2013): an expression is found
// strictly where its extent is the gold one, relaxed where the two overlap; a value is right where
// the extents overlap and both say the same TIMEX3 value, letter by letter. Every gold expression
// is matched once, in text order. The creation time of the report is given and not scored.
#ifndef SANUDO_EVALUATE_TIME_SCORE_H_
#define SANUDO_EVALUATE_TIME_SCORE_H_

#include <string>
#include <vector>

#include "evaluate/parse_score.h"
#include "evaluate/timeml.h"
#include "text/text.h"
#include "time/time_expression.h"

namespace sanudo {

// The program's expressions as TIMEX3, their spans in the text of the file. kBadFormat where the
// program's clean text does not hold the same characters.
Result<std::vector<Timex>> to_timex(const Text& text, const std::vector<TimeExpression>& times,
                                    const TimeText& gold);

class TimeScore {
 public:
  TimeScore();

  void add(const TimeText& gold, const std::vector<Timex>& system);

  // Extents (strict, relaxed), then values of DATE and DURATION together, of each type and of all.
  const std::vector<MetricScore>& rows() const { return rows_; }
  // One line for each difference: file, gold extent and value, the program's.
  const std::string& misses() const { return misses_; }

 private:
  void add_value(const Timex* gold, const Timex* system);
  void note(const TimeText& text, const Timex* gold, const Timex* system);

  std::vector<MetricScore> rows_;
  std::string misses_;
};

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_TIME_SCORE_H_
