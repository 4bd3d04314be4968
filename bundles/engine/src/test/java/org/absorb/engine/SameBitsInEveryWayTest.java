package org.absorb.engine;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** Every law in all ways. */
@Tag("slow")
class SameBitsInEveryWayTest extends SameBitsTest {

  @Override
  List<Options> ways(Laws law) {
    return Stream.concat(ALONE.stream(), TOGETHER.stream()).toList();
  }
}
