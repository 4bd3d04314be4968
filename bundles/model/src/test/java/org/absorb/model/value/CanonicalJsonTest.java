package org.absorb.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  /** The vectors of RFC 8785, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
    "3d30000000000000, 5.684341886080802e-14"
  })
  void numbersAreWrittenAsTheStandardSays(String bits, String written) {
    double x = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertEquals(written, CanonicalJson.number(x));
  }

  @Test
  void everyNumberReadsBack() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(x)) {
        assertEquals(x, Double.parseDouble(CanonicalJson.number(x)) + 0.0, "seed " + seed);
      }
    }
  }

  @Test
  void fieldsAreSortedAndNothingIsPadded() {
    Value value =
        JsonText.read(
            "{ \"b\": [1, 2.50, true, null], \"a\": {\"z\": \"q\\n\\\"\", \"y\": -0.0} }");
    assertEquals(
        "{\"a\":{\"y\":0,\"z\":\"q\\n\\\"\"},\"b\":[1,2.5,true,null]}", CanonicalJson.write(value));
  }

  @Test
  void fieldsAreSortedByUtf16Units() {
    // RFC 8785, section 3.2.3: the surrogate pair sorts before U+FB33
    Value value = JsonText.read("{\"\\ufb33\":1,\"\\ud83d\\ude00\":2,\"\\u20ac\":3,\"1\":4}");
    assertEquals("{\"1\":4,\"€\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}", CanonicalJson.write(value));
  }

  @Test
  void whatIsNotFiniteHasNoForm() {
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.number(Double.NaN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{", "[1,", "tru", "1 2", "\"a", "1e99999999", "{\"a\" 1}", "nan", "''"})
  void whatIsNotJsonIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> JsonText.read(text));
  }
}
