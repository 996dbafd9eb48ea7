// SPDX-License-Identifier: Apache-2.0
// How many connections the system lets the program have.
#ifndef SANUDO_SERVE_DESCRIPTORS_H_
#define SANUDO_SERVE_DESCRIPTORS_H_

#include <cstddef>

namespace sanudo {

// Raises the program's limit as far as it may, and leaves some for files.
size_t descriptors_to_spare();

}  // namespace sanudo

#endif  // SANUDO_SERVE_DESCRIPTORS_H_
