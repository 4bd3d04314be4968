package org.absorb.ui.scene.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.absorb.figures.PictureFiles;
import org.absorb.model.run.Digest;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.ui.scene.internal.run.Candidate;
import org.absorb.ui.scene.internal.run.KeptFrames;
import org.absorb.ui.scene.internal.run.Query;
import org.absorb.ui.scene.internal.run.Shown;
import org.absorb.ui.scene.internal.view.SceneCanvas;
import org.absorb.ui.scene.internal.view.View;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.task.Track;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;

/** Takes packings out of the window: pictures that remember their run. */
final class Output {

  private static final String PNG = ".png";
  private static final int MOVIE_ZOOM = 2;

  /** So much larger than on the screen. */
  private static final List<Integer> ZOOMS = List.of(2, 1, 4);

  private final Workbench workbench;
  private final SceneCanvas canvas;

  Output(Workbench workbench, SceneCanvas canvas) {
    this.workbench = workbench;
    this.canvas = canvas;
  }

  /** Asks for a file and writes what is seen. */
  void picture(Candidate run, Shown shown, View view, Path folder) {
    FileDialog dialog = new FileDialog(workbench.shell(), SWT.SAVE);
    dialog.setText(Packings.WORDS.get("save.title"));
    dialog.setFilterExtensions(ZOOMS.stream().map(zoom -> "*" + PNG).toArray(String[]::new));
    dialog.setFilterNames(ZOOMS.stream().map(this::size).toArray(String[]::new));
    dialog.setFilterPath(folder.toString());
    dialog.setFileName("packing-" + shown.run().hex() + "-" + shown.frame().step() + PNG);
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen == null) {
      return;
    }
    int zoom = ZOOMS.get(Math.max(0, dialog.getFilterIndex()));
    Function<View, BufferedImage> drawer = canvas.forFiles(zoom);
    boolean named = chosen.toLowerCase(Locale.ROOT).endsWith(PNG);
    Path file = Path.of(named ? chosen : chosen + PNG);
    workbench
        .tasks()
        .keep(
            Packings.WORDS.get("saving"),
            track -> {
              write(file, drawer.apply(view), zoom, run, shown, view);
              return file;
            },
            written -> workbench.notices().info(Packings.WORDS.get("saved", written)));
  }

  private String size(int zoom) {
    var size = canvas.getSize();
    return Packings.WORDS.get(
        "save.size", "" + zoom, Integer.toString(size.x * zoom), Integer.toString(size.y * zoom));
  }

  /** Asks for a folder and writes a numbered picture for every frame. */
  void movie(Candidate run, Query query, View view) {
    DirectoryDialog dialog = new DirectoryDialog(workbench.shell(), SWT.SAVE);
    dialog.setText(Packings.WORDS.get("movie.title"));
    dialog.setMessage(Packings.WORDS.get("movie.message"));
    dialog.setFilterPath(query.project().figures().toString());
    String chosen = dialog.open();
    if (chosen == null) {
      return;
    }
    Function<View, BufferedImage> drawer = canvas.forFiles(MOVIE_ZOOM);
    Path folder = Path.of(chosen);
    workbench
        .tasks()
        .run(
            Packings.WORDS.get("movie.saving"),
            track -> frames(folder, drawer, run, query, view, track),
            count ->
                workbench
                    .notices()
                    .info(Packings.WORDS.get("movie.saved", Numbers.count(count), folder)));
  }

  private static int frames(
      Path folder,
      Function<View, BufferedImage> drawer,
      Candidate run,
      Query query,
      View view,
      Track track)
      throws IOException {
    Files.createDirectories(folder);
    KeptFrames kept = new KeptFrames(query.project(), query.run(), query.catalog());
    kept.look();
    int count = 0;
    for (long step : kept.steps()) {
      if (track.cancelled()) {
        break;
      }
      Shown shown = kept.shown(java.util.OptionalLong.of(step));
      View now =
          new View(shown.packing(), shown.since(), view.settings(), view.picked(), view.lengths());
      count++;
      Path file = folder.resolve(String.format(Locale.ROOT, "frame-%06d%s", count, PNG));
      write(file, drawer.apply(now), MOVIE_ZOOM, run, shown, now);
      track.at((double) count / kept.steps().size());
    }
    return count;
  }

  private static void write(
      Path file, BufferedImage image, int zoom, Candidate run, Shown shown, View view) {
    PictureFiles.write(
        file,
        image,
        zoom,
        MathText.of(run.experiment() + ", " + run.name()).plain(),
        Packings.WORDS.get("by." + view.settings().by())
            + ", "
            + Packings.WORDS.get("step", Numbers.count(shown.frame().step())),
        origin(run, shown));
  }

  private static SortedMap<String, String> origin(Candidate run, Shown shown) {
    TreeMap<String, String> origin = new TreeMap<>();
    origin.put("runs", shown.run().hex());
    origin.put("experiments", run.experiment());
    origin.put("step", Long.toString(shown.frame().step()));
    origin.put("specification", Digest.hex(Digest.of(shown.record().specification())));
    origin.put(
        "versions",
        String.join(
            ", ",
            shown.record().physicsVersions().fields().entrySet().stream()
                .map(plugin -> plugin.getKey() + " " + plugin.getValue())
                .toList()));
    return origin;
  }
}
