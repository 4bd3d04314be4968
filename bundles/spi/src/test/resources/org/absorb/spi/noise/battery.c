/* A battery of TestU01 on the 32-bit words of standard input, little endian: battery SmallCrush|Crush NAME */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <bbattery.h>
#include <swrite.h>
#include <unif01.h>

static uint32_t words[1 << 16];
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
  unif01_Gen *generator;
  if (count != 3) return 2;
  swrite_Basic = FALSE;
  generator = unif01_CreateExternGenBits(arguments[2], word);
  if (strcmp(arguments[1], "Crush") == 0) {
    bbattery_Crush(generator);
  } else {
    bbattery_SmallCrush(generator);
  }
  unif01_DeleteExternGenBits(generator);
  return 0;
}
