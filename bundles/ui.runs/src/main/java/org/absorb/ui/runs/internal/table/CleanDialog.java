package org.absorb.ui.runs.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Numbers;
import org.absorb.runner.clean.CleanUp;
import org.absorb.runner.clean.Removal;
import org.absorb.runner.clean.Removal.Spared;
import org.absorb.runner.table.FilterException;
import org.absorb.store.trajectory.Keep;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.dialog.WindowDialog;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.task.Track;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Segments;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** Chooses which frames of which runs stay, and shows what would go before anything does. */
final class CleanDialog extends WindowDialog {

  private static final int WIDTH = 580;
  private static final int NUMBER = 76;
  private static final int PAUSE_MILLIS = 300;
  private static final int EVERY = 1;

  private final Workbench workbench;
  private final OpenProject project;
  private final Selection selection;
  private Segments scope;
  private TextBox filter;
  private Segments rule;
  private TextBox every;
  private MathLabel summary;
  private MathLabel spared;
  private Task looking;
  private int asked;
  private Optional<Found> found = Optional.empty();

  CleanDialog(Workbench workbench, OpenProject project) {
    super(
        workbench.shell(),
        workbench.look(),
        Tables.WORDS.get("clean.title", project.name()),
        "clean.do",
        Tables.WORDS.get("clean.do"));
    this.workbench = workbench;
    this.project = project;
    this.selection = workbench.selection();
  }

  /** What would go, of which runs; or why that cannot be said. */
  private record Found(List<RunId> runs, Removal removal, String problem) {}

  @Override
  protected int columns() {
    return 3;
  }

  /** In a field it only ends the typing. */
  @Override
  protected Enter enter() {
    return Enter.NOTHING;
  }

  @Override
  protected void fill(Composite area) {
    label(area, Tables.WORDS.get("clean.scope"));
    scope =
        Named.as(
            "clean.scope",
            new Segments(
                area,
                look(),
                Stream.concat(Stream.of(Tables.WORDS.get("clean.whole")), picked().stream())
                    .toList()));
    scope.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, true, false, 2, 1));
    scope.select(picked().isPresent() ? 1 : 0);
    scope.setEnabled(picked().isPresent());
    scope.addListener(SWT.Selection, event -> changed());
    label(area, Tables.WORDS.get("clean.filter"));
    filter = new TextBox(area, look(), SWT.NONE);
    Named.as("clean.filter", filter.text()).setMessage(Tables.WORDS.get("filter.hint"));
    filter.setToolTipText(Tables.WORDS.get("filter.tip"));
    filter.text().setFont(look().font(Look.Type.MONO));
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    filter.text().addListener(SWT.Modify, event -> changed());
    label(area, Tables.WORDS.get("clean.keep"));
    rule =
        Named.as(
            "clean.rule",
            new Segments(
                area,
                look(),
                List.of(
                    Tables.WORDS.get("clean.last"),
                    Tables.WORDS.get("clean.every"),
                    Tables.WORDS.get("clean.none"))));
    rule.select(0);
    rule.addListener(SWT.Selection, event -> changed());
    every = new TextBox(area, look(), SWT.NONE);
    Named.as("clean.every", every.text()).setText("10");
    every.setToolTipText(Tables.WORDS.get("clean.every.tip"));
    GridData narrow = new GridData(SWT.BEGINNING, SWT.CENTER, true, false);
    narrow.widthHint = NUMBER;
    every.setLayoutData(narrow);
    every.text().addListener(SWT.Modify, event -> changed());
    summary = Named.as("clean.summary", new MathLabel(area, look(), Look.Type.BASE));
    spared =
        Named.as("clean.spared", new MathLabel(area, look(), Look.Type.SMALL)).tone(Tone.MUTED);
    for (MathLabel line : List.of(summary, spared)) {
      GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
      data.widthHint = WIDTH;
      line.setLayoutData(data);
    }
  }

  /** What is picked in the window, if it is less than the project. */
  private Optional<String> picked() {
    int runs = selection.runs().size();
    int cells = selection.cells().size();
    return selection
        .experiment()
        .map(
            experiment ->
                runs > 0
                    ? Tables.WORDS.get("clean.runs", Numbers.count(runs), runs)
                    : cells > 0
                        ? Tables.WORDS.get("clean.cells", Numbers.count(cells), cells)
                        : experiment);
  }

  @Override
  protected void ready() {
    changed();
  }

  private Optional<Keep> keep() {
    try {
      return Optional.of(
          switch (rule.selected()) {
            case 0 -> Keep.LAST;
            case EVERY -> Keep.of("every:" + every.text().getText().strip());
            default -> Keep.NONE;
          });
    } catch (BadInputException e) {
      return Optional.empty();
    }
  }

  /** Looks anew what would go, once nothing changes for a moment. */
  private void changed() {
    int mine = ++asked;
    found = Optional.empty();
    possible(false);
    every.setVisible(rule.selected() == EVERY);
    Optional<Keep> keep = keep();
    every.wrong(keep.isEmpty());
    filter.wrong(false);
    say(Tone.MUTED, Tables.WORDS.get(keep.isEmpty() ? "clean.wrong" : "clean.looking"), "");
    if (keep.isPresent()) {
      summary
          .getDisplay()
          .timerExec(
              PAUSE_MILLIS,
              () -> {
                if (mine == asked && !summary.isDisposed()) {
                  look(mine, keep.get());
                }
              });
    }
  }

  private void look(int mine, Keep keep) {
    Optional<Selection> some = scope.selected() == 1 ? Optional.of(selection) : Optional.empty();
    CleanScope wanted = new CleanScope(project, some, filter.text().getText());
    stopLooking();
    looking =
        workbench
            .tasks()
            .run(
                Tables.WORDS.get("clean.looking"),
                track -> find(wanted, keep, track),
                now -> {
                  if (mine == asked && !summary.isDisposed()) {
                    show(now);
                  }
                });
  }

  private Found find(CleanScope wanted, Keep keep, Track track) {
    try {
      List<RunId> runs = wanted.runs(workbench.projects().catalog(), track::cancelled);
      CleanUp look = new CleanUp(project.files(), keep);
      return new Found(runs, look.preview(runs, share -> on(track, share)), "");
    } catch (FilterException e) {
      return new Found(List.of(), null, e.getMessage());
    }
  }

  private static void on(Track track, double share) {
    if (track.cancelled()) {
      throw new CancellationException();
    }
    track.at(share);
  }

  private void show(Found now) {
    filter.wrong(!now.problem().isEmpty());
    if (!now.problem().isEmpty()) {
      say(Tone.ERROR, now.problem(), "");
      return;
    }
    boolean something = !now.removal().runs().isEmpty();
    found = something ? Optional.of(now) : Optional.empty();
    say(
        Tone.TEXT,
        something ? words("clean.would", now.removal()) : Tables.WORDS.get("clean.nothing"),
        spared(now.removal()));
    possible(something);
  }

  private void say(Tone tone, String words, String left) {
    summary.tone(tone).text(words);
    summary.setToolTipText(words);
    spared.text(left);
    spared.setToolTipText(left.isEmpty() ? null : left);
  }

  private static String words(String key, Removal removal) {
    return Tables.WORDS.get(
        key,
        Numbers.count(removal.frames()),
        Numbers.count(removal.of()),
        Numbers.count(removal.runs().size()),
        removal.runs().size(),
        Numbers.bytes(removal.bytes()));
  }

  /** How many runs stay as they are, and why the first of them. */
  private static String spared(Removal removal) {
    StringBuilder words = new StringBuilder();
    for (Spared why : Spared.values()) {
      Integer count = removal.spared().get(why);
      if (count != null) {
        words.append(words.isEmpty() ? Tables.WORDS.get("clean.spared") + " " : "; ");
        words.append(Tables.WORDS.get("clean.spared." + why.name(), Numbers.count(count)));
      }
    }
    return words.toString();
  }

  @Override
  protected void okPressed() {
    Found wanted = found.orElseThrow();
    CleanUp deed = new CleanUp(project.files(), wanted.removal().keep());
    workbench
        .tasks()
        .run(
            Tables.WORDS.get("clean.doing", project.name()),
            track -> {
              Removal done = deed.run(wanted.runs(), share -> on(track, share));
              workbench.notices().info(words("clean.done", done)); // if it was cancelled, too
              return done;
            },
            done -> project.refresh());
    super.okPressed();
  }

  private void stopLooking() {
    if (looking != null) {
      looking.cancel();
    }
  }

  @Override
  public boolean close() {
    asked++;
    stopLooking();
    return super.close();
  }
}
