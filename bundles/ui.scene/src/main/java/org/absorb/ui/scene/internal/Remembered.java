package org.absorb.ui.scene.internal;

import java.util.OptionalInt;
import org.absorb.scene.Camera;
import org.absorb.scene.Rotation;
import org.absorb.scene.packing.ColourBy;
import org.absorb.ui.scene.internal.view.Settings;
import org.absorb.ui.workbench.Site;

/**
 * How a packing was seen last, kept with the window's layout. What is damaged counts as not set.
 */
final class Remembered {

  private static final String VIEW = "view";
  private static final String CAMERA = "camera";
  private static final String BETWEEN = ";";

  private final Site site;

  Remembered(Site site) {
    this.site = site;
  }

  Settings settings() {
    try {
      String[] parts = site.remembered(VIEW).orElse("").split(BETWEEN);
      int slice = Integer.parseInt(parts[4]);
      return new Settings(
          ColourBy.valueOf(parts[0]),
          Boolean.parseBoolean(parts[1]),
          Boolean.parseBoolean(parts[2]),
          Boolean.parseBoolean(parts[3]),
          slice < 0 ? OptionalInt.empty() : OptionalInt.of(slice),
          Double.parseDouble(parts[5]),
          Boolean.parseBoolean(parts[6]),
          Integer.parseInt(parts[7]),
          Integer.parseInt(parts[8]),
          Integer.parseInt(parts[9]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Settings.STANDARD;
    }
  }

  void settings(Settings now) {
    site.remember(
        VIEW,
        String.join(
            BETWEEN,
            now.by().name(),
            "" + now.onlyActive(),
            "" + now.box(),
            "" + now.neighbours(),
            "" + now.slice().orElse(-1),
            "" + now.at(),
            "" + now.layer(),
            "" + now.size(),
            "" + now.fade(),
            "" + now.axes()));
  }

  Camera camera() {
    try {
      String[] parts = site.remembered(CAMERA).orElse("").split(BETWEEN);
      double[] x = new double[7];
      for (int i = 0; i < x.length; i++) {
        x[i] = Double.parseDouble(parts[i]);
      }
      return new Camera(new Rotation(x[0], x[1], x[2], x[3]), x[4], x[5], x[6], true);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Camera.HOME;
    }
  }

  void camera(Camera now) {
    Rotation r = now.rotation();
    if (now.perspective()) {
      site.remember(
          CAMERA,
          String.join(
              BETWEEN,
              "" + r.w(),
              "" + r.x(),
              "" + r.y(),
              "" + r.z(),
              "" + now.zoom(),
              "" + now.right(),
              "" + now.up()));
    }
  }

  boolean flag(String name, boolean otherwise) {
    return site.remembered(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  void setFlag(String name, boolean is) {
    site.remember(name, "" + is);
  }
}
