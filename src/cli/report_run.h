// SPDX-License-Identifier: Apache-2.0
// Reports through a function by several threads, results out in the order of the input. At most a
// few dozen reports are held at once, whatever comes in.
#ifndef SANUDO_CLI_REPORT_RUN_H_
#define SANUDO_CLI_REPORT_RUN_H_

#include <cstdio>
#include <functional>

#include "document/document_stream.h"

namespace sanudo {

struct Outcome {
  std::string text;  // for the output
  bool failed = false;
};

// `work` is called by several threads at once. Gives back an exit code.
int run_reports(DocumentStream* stream, int threads, bool progress, std::FILE* out,
                const std::function<Outcome(Arrival)>& work);

}  // namespace sanudo

#endif  // SANUDO_CLI_REPORT_RUN_H_
