package org.absorb.scene;

import java.util.List;

/** What is seen. */
public record Scene(Spheres spheres, List<Ring> rings) {

  public Scene {
    rings = List.copyOf(rings);
  }

  public Scene(Spheres spheres) {
    this(spheres, List.of());
  }
}
