// SPDX-License-Identifier: Apache-2.0
// Moved to document/document_stream.h.
#ifndef SANUDO_CLI_DOCUMENT_STREAM_H_
#define SANUDO_CLI_DOCUMENT_STREAM_H_

#include "document/document_stream.h"

#endif  // SANUDO_CLI_DOCUMENT_STREAM_H_
