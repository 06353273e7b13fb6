/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles of our own writing, with true figures, that the window tests open. */
#pragma once

/* Three figures a share of Meta and its spending; the second paragraph runs the other way. */
#define ENGLISH_ARTICLE                                                                            \
  "Meta raises its spending\n"                                                                     \
  "\n"                                                                                             \
  "Oct. 30, 2025\n"                                                                                \
  "\n"                                                                                             \
  "Meta Platforms spent $19.37 billion on capital expenditures in the third quarter of 2025. "     \
  "It expects capital expenditures of between $70 billion and $72 billion in 2025.\n"              \
  "\n"                                                                                             \
  "خسر سهم ميتا 11.33% في جلسة الخميس.\n"                                    \
  "\n"                                                                                             \
  "Shares of Meta fell 11.33% on Thursday.\n"

#define ARABIC_ARTICLE                                                                                                                          \
  "ميتا ترفع إنفاقها\n"                                                                                                          \
  "\n"                                                                                                                                          \
  "30 أكتوبر 2025\n"                                                                                                                      \
  "\n"                                                                                                                                          \
  "أنفقت ميتا 19.37 مليار دولار على نفقاتها الرأسمالية في الربع الثالث من عام 2025، " \
  "وتراجع سهم ميتا بنسبة 11.33% يوم الخميس.\n"

/* Two companies: Amazon has more figures than Apple. */
#define TWO_COMPANIES                                                                              \
  "Amazon outspends Apple\n"                                                                       \
  "\n"                                                                                             \
  "Nov. 3, 2025\n"                                                                                 \
  "\n"                                                                                             \
  "Apple spent $3.2 billion on capital expenditures in the third quarter of 2025.\n"               \
  "\n"                                                                                             \
  "Amazon spent $34.2 billion on capital expenditures in the third quarter of 2025. "              \
  "Amazon expects capital expenditures of $125 billion in 2025. "                                  \
  "Shares of Amazon rose 9.58% on Friday.\n"
