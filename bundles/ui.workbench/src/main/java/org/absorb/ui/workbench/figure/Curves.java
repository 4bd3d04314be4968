package org.absorb.ui.workbench.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Role;

/** What a {@link CurveCanvas} shows. Immutable. */
public interface Curves {

  Figure figure();

  /** Why there is nothing to be seen; empty if there is something. */
  String lacking();

  /** Where along x the curves have values; the cursor goes from one to the next. In any order. */
  DoubleStream steps();

  /** The curves at a place along x: those that have a value there. */
  List<Dot> at(double x);

  /** A value of a curve. */
  record Dot(double y, Role role) {}
}
