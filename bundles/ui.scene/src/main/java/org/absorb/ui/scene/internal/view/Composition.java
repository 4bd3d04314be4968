package org.absorb.ui.scene.internal.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.absorb.model.text.Numbers;
import org.absorb.scene.Ring;
import org.absorb.scene.Scene;
import org.absorb.scene.packing.ColourBy;
import org.absorb.scene.packing.Colours;
import org.absorb.scene.packing.Contacts;
import org.absorb.scene.packing.Legend;
import org.absorb.scene.packing.Sight;
import org.absorb.ui.scene.internal.Packings;

/**
 * A view in colours: what is drawn, and what stands over it.
 *
 * @param scene with rings around what is picked
 */
record Composition(Scene scene, Overlay overlay) {

  /** Takes some milliseconds for 20 000 particles. */
  static Composition of(View view, SceneTheme theme) {
    Settings settings = view.settings();
    ColourBy by =
        Colours.possible(view.packing().frame(), settings.by(), view.since().isPresent())
            ? settings.by()
            : ColourBy.ACTIVITY;
    Colours colours = Colours.of(view.packing(), by, view.since(), theme.palette());
    Sight sight = settings.sight(view.dimension());
    List<String> axes =
        sight.axes().stream().map(axis -> Settings.axis(axis, view.dimension())).toList();
    return new Composition(
        new Scene(sight.of(view.packing(), colours), rings(view)),
        new Overlay(
            legend(by, colours.legend(), view),
            title(by, view),
            names(by, view, colours.legend()),
            axes));
  }

  private static List<Ring> rings(View view) {
    List<Ring> rings = new ArrayList<>();
    Contacts contacts = view.packing().contacts();
    if (view.picked().isPresent() && view.picked().getAsInt() < contacts.particles()) {
      int picked = view.picked().getAsInt();
      for (int k = 0; view.settings().neighbours() && k < contacts.count(picked); k++) {
        rings.add(new Ring(contacts.partner(picked, k), true));
      }
      rings.add(new Ring(picked, false));
    }
    return rings;
  }

  private static String title(ColourBy by, View view) {
    String since = view.since().map(frame -> Numbers.count(frame.step())).orElse("");
    return Packings.WORDS.get("legend." + by, since, unit(view));
  }

  private static String unit(View view) {
    return view.lengths().unit("D", side(view));
  }

  private static double factor(View view) {
    return view.lengths().factor("D", side(view));
  }

  /** Of the box; of one that is no cube there is no single one. */
  private static double side(View view) {
    double[] box = view.packing().frame().box();
    return Arrays.stream(box).allMatch(length -> length == box[0]) ? box[0] : Double.NaN;
  }

  /** Lengths in the unit that is wanted. */
  private static Legend legend(ColourBy by, Legend legend, View view) {
    boolean length = by == ColourBy.DISPLACEMENT || by == ColourBy.RADIUS;
    return length && legend instanceof Legend.Ramp ramp
        ? new Legend.Ramp(
            ramp.low() * factor(view), ramp.high() * factor(view), ramp.whole(), ramp.colours())
        : legend;
  }

  private static List<String> names(ColourBy by, View view, Legend legend) {
    if (!(legend instanceof Legend.Classes classes)) {
      return List.of();
    }
    return classes.entries().stream()
        .map(
            entry -> {
              String count = Numbers.count(entry.count());
              return by == ColourBy.SPECIES
                  ? Packings.WORDS.get(
                      "legend.species",
                      Numbers.significant(entry.value() * factor(view)),
                      count,
                      unit(view))
                  : Packings.WORDS.get(
                      entry.value() > 0 ? "legend.active" : "legend.inactive", count);
            })
        .toList();
  }
}
