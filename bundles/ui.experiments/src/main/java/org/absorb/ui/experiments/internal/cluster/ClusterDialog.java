package org.absorb.ui.experiments.internal.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problem;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.runner.slurm.Cluster;
import org.absorb.runner.slurm.Clusters;
import org.absorb.runner.slurm.Proposal;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.dialog.LineDialog;
import org.absorb.ui.workbench.dialog.WindowDialog;
import org.absorb.ui.workbench.form.Form;
import org.absorb.ui.workbench.form.FormHost;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.form.Installed;
import org.absorb.ui.workbench.form.Section;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.task.Track;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * Chooses a cluster and its settings, beside what they make of an experiment: tasks, times, the
 * script. What is submitted is what is shown; its settings are kept.
 */
public final class ClusterDialog extends WindowDialog implements FormHost {

  private static final Messages WORDS = Messages.of(ClusterDialog.class);
  private static final Point SIZE = new Point(1040, 720);
  private static final int PAUSE_MILLIS = 300;

  private final Workbench workbench;
  private final OpenProject project;
  private final String experiment;
  private final Clusters clusters = Clusters.ofUser();
  private final LastCluster last;
  private final List<String> names;
  private final List<Task> tasks = new ArrayList<>();
  private String name;
  private Tree document;
  private Offer offer;
  private Proposal proposal;
  private int asked;
  private Chooser chooser;
  private Form form;
  private MathLabel summary;
  private Text script;

  public ClusterDialog(Workbench workbench, OpenProject project, String experiment) {
    super(
        workbench.shell(),
        workbench.look(),
        WORDS.get("title", experiment),
        "cluster.submit",
        WORDS.get("submit"));
    this.workbench = workbench;
    this.project = project;
    this.experiment = experiment;
    List<String> known = clusters.names();
    this.names = new ArrayList<>(known.isEmpty() ? List.of(Clusters.DEFAULT) : known);
    this.last = new LastCluster(workbench.preferences());
    choose(names.get(last.among(names)));
  }

  private void choose(String cluster) {
    name = cluster;
    try {
      document = clusters.read(cluster).tree();
    } catch (BadInputException e) {
      workbench.notices().error(e.getMessage());
      document = Cluster.standard().tree();
    }
  }

  /** Another cluster, at first with the settings that are shown; kept when it is submitted to. */
  private void add() {
    LineDialog.Question question =
        new LineDialog.Question(
            WORDS.get("new.title"), WORDS.get("new.label"), WORDS.get("new.do"), this::complaint);
    LineDialog.ask(getShell(), look(), question, "")
        .ifPresent(
            wanted -> {
              name = wanted;
              names.add(name);
              chooser.labels(names);
              chooser.select(names.size() - 1);
              changed();
            });
  }

  /** What is wrong with a name; empty if nothing is. */
  private String complaint(String wanted) {
    if (names.contains(wanted)) {
      return WORDS.get("new.taken");
    }
    return Clusters.isName(wanted) ? "" : WORDS.get("new.wrong");
  }

  @Override
  protected Point getInitialSize() {
    return SIZE;
  }

  /** In a field it only ends the typing. */
  @Override
  protected Enter enter() {
    return Enter.NOTHING;
  }

  @Override
  protected int columns() {
    return 3;
  }

  @Override
  protected void fill(Composite area) {
    Look look = look();
    label(area, WORDS.get("cluster"));
    chooser = Named.as("cluster.name", new Chooser(area, look));
    chooser.labels(names);
    chooser.select(names.indexOf(name));
    chooser.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    chooser.addListener(
        SWT.Selection,
        event -> {
          choose(names.get(chooser.selected()));
          changed();
        });
    PushButton another =
        Named.as("cluster.new", new PushButton(area, look, false, Icon.ADD)).text(WORDS.get("new"));
    another.addListener(SWT.Selection, event -> add());
    SashForm sides = Ground.of(look, Tone.PART, new SashForm(area, SWT.HORIZONTAL));
    sides.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    form = new Form(sides, look, new Installed(workbench.projects().catalog()), this);
    Section.of(Declaration.of(Cluster.class)).forEach(form::add);
    form.advanced(true);
    Composite side = Ground.of(look, Tone.PART, new Composite(sides, SWT.NONE));
    GridLayout beside = Grids.bare(1, 0, 8);
    beside.marginLeft = 8;
    side.setLayout(beside);
    summary = Named.as("cluster.summary", new MathLabel(side, look, Look.Type.BASE));
    summary.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    script =
        Named.as(
            "cluster.script",
            new Text(side, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL));
    script.setFont(look.font(Look.Type.MONO));
    Ground.of(look, Tone.FIELD, Tone.TEXT, script);
    script.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    sides.setWeights(1, 1);
  }

  @Override
  protected void ready() {
    changed();
    tasks.add(
        workbench
            .tasks()
            .run(
                WORDS.get("trying", experiment),
                track -> Offer.of(project.files(), experiment, workbench.projects().catalog()),
                known -> {
                  offer = known;
                  changed();
                }));
  }

  @Override
  public void edit(FormLine line, Tree changed) {
    document = changed;
    changed();
  }

  /** The settings, if they are right; what is wrong stands beside its field. */
  private Optional<Cluster> cluster() {
    List<Problem> problems = List.of();
    Cluster read = null;
    try {
      read = Cluster.read(document);
    } catch (BadInputException e) {
      problems = e.problems();
    }
    form.show(document, problems);
    return Optional.ofNullable(read);
  }

  private void changed() {
    if (form.isDisposed()) {
      return;
    }
    proposal = null;
    possible(false);
    Optional<Cluster> cluster = cluster();
    int mine = ++asked;
    if (offer == null || cluster.isEmpty()) {
      say(null, WORDS.get(cluster.isEmpty() ? "wrong" : "wait"));
      return;
    }
    if (!offer.knows(cluster.get().threads())) {
      say(null, WORDS.get("wait"));
    }
    String wanted = name;
    form.getDisplay()
        .timerExec(
            PAUSE_MILLIS,
            () -> {
              if (mine == asked && !form.isDisposed()) {
                tasks.add(
                    workbench
                        .tasks()
                        .run(
                            WORDS.get("laying", experiment),
                            track -> answer(wanted, cluster.get(), track),
                            answer -> show(mine, answer)));
              }
            });
  }

  /** What would be submitted, or why it cannot be. */
  private record Answer(Proposal proposal, String complaint) {}

  private Answer answer(String wanted, Cluster cluster, Track track) {
    try {
      return new Answer(offer.propose(wanted, cluster, track), "");
    } catch (BadInputException e) {
      return new Answer(null, e.getMessage());
    }
  }

  private void show(int number, Answer answer) {
    if (number != asked || form.isDisposed()) {
      return;
    }
    if (answer.proposal() == null) {
      say(Icon.FAILED, answer.complaint());
    } else if (answer.proposal().runs().isEmpty()) {
      say(Icon.INFO, WORDS.get("nothing"));
    } else {
      proposal = answer.proposal();
      script.setText(proposal.script());
      say(null, words(proposal));
    }
    possible(proposal != null);
  }

  private static String words(Proposal proposal) {
    int runs = proposal.runs().size();
    int tasks = proposal.tasks().size();
    return WORDS.get(
        Double.isFinite(proposal.work()) ? "plan" : "plan.unknown",
        runs,
        Numbers.count(runs),
        tasks,
        Numbers.count(tasks),
        Numbers.time(proposal.longest()),
        Numbers.time(proposal.work()));
  }

  private void say(Icon icon, String words) {
    summary.icon(icon).tone(icon == Icon.FAILED ? Tone.ERROR : Tone.TEXT).text(words);
    summary.setToolTipText(words);
    if (proposal == null) {
      script.setText("");
    }
  }

  @Override
  protected void okPressed() {
    Cluster cluster = Cluster.read(document);
    Proposal wanted = proposal;
    Offer from = offer;
    String to = name;
    workbench
        .tasks()
        .keep(
            WORDS.get("submitting", experiment, to),
            track -> {
              clusters.save(to, cluster);
              return from.submit(to, cluster, wanted);
            },
            submission -> {
              last.used(to);
              project.refresh();
              workbench
                  .notices()
                  .info(
                      WORDS.get(
                          "submitted",
                          experiment,
                          to,
                          Long.toString(submission.arrays().get(0)),
                          submission.tasks().size(),
                          Numbers.count(submission.tasks().size())));
            });
    super.okPressed();
  }

  @Override
  public boolean close() {
    tasks.forEach(Task::cancel);
    return super.close();
  }
}
