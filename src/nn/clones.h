// SPDX-License-Identifier: Apache-2.0
// Loops that the compiler makes for several kinds of processor; the program takes the best at
// start. The values are the same in all of them. Under the thread sanitizer there is one version
// only: the choice at start runs before the sanitizer is ready.
#ifndef SANUDO_NN_CLONES_H_
#define SANUDO_NN_CLONES_H_

#ifdef __SANITIZE_THREAD__
#define SANUDO_CLONES
#else
#define SANUDO_CLONES __attribute__((target_clones("default", "avx2", "arch=x86-64-v4")))
#endif

#endif  // SANUDO_NN_CLONES_H_
