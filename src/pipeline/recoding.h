// SPDX-License-Identifier: Apache-2.0
// A record coded again from its own clean text: what another lexicon, knowledge base or model makes
// of it. Facts of the report (title, authors, address, id) stay as they were; a date that the
// report itself gave is found anew. With unchanged tables the record comes out as it went in.
#ifndef SANUDO_PIPELINE_RECODING_H_
#define SANUDO_PIPELINE_RECODING_H_

#include "sanudo/coder.h"

namespace sanudo {

// Fails where the coder fails. Mentions are made where the record has them.
Result<CodedDocument> recode(const Coder& coder, const CodedDocument& was, CodeOptions options);

}  // namespace sanudo

#endif  // SANUDO_PIPELINE_RECODING_H_
