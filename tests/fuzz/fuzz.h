/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libFuzzer calls, and replay.c where libFuzzer is not linked. */
#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);
