/*
 * A battery of TestU01 on the 32-bit words of standard input, little endian: battery SmallCrush|Crush NAME TEST. Says a line
 * for each statistic of one test of the battery: its name, a tab, its p-value.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <bbattery.h>
#include <swrite.h>
#include <unif01.h>

static uint32_t words[1 << 14];
static size_t have, next;

static unsigned int word(void) {
  if (next == have) {
    have = fread(words, sizeof *words, sizeof words / sizeof *words, stdin);
    next = 0;
    if (have == 0) {
      fprintf(stderr, "the words ended\n");
      exit(3);
    }
  }
  return words[next++];
}

int main(int count, char **arguments) {
  static int repeats[256];
  unif01_Gen *generator;
  int test, i;
  if (count != 4) return 2;
  test = atoi(arguments[3]);
  if (test < 1 || test > 255) return 2;
  repeats[test] = 1;
  swrite_Basic = FALSE;
  generator = unif01_CreateExternGenBits(arguments[2], word);
  if (strcmp(arguments[1], "Crush") == 0) {
    bbattery_RepeatCrush(generator, repeats);
  } else {
    bbattery_RepeatSmallCrush(generator, repeats);
  }
  printf("\n");
  for (i = 0; i < bbattery_NTests; i++) {
    printf("p-value\t%s\t%.15g\n", bbattery_TestNames[i], bbattery_pVal[i]);
  }
  unif01_DeleteExternGenBits(generator);
  return 0;
}
