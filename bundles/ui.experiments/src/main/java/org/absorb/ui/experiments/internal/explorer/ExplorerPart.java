package org.absorb.ui.experiments.internal.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.command.Doing;
import org.absorb.ui.experiments.internal.document.EditorInput;
import org.absorb.ui.experiments.internal.editor.EditorType;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The explorer: all open projects and what is in them. */
public final class ExplorerPart implements Part {

  private static final Messages WORDS = Messages.of(ExplorerPart.class);

  /** Who shows comparisons, by their files. */
  private static final String COMPARISON = "compare.document";

  private final Composite parent;
  private final Site site;
  private final Doing doing;
  private final StackLayout stack = new StackLayout();
  private final EmptyState empty;
  private final Composite page;
  private final TextBox field;
  private final ExplorerTree tree;
  private final NameEditor naming;
  private final Runnable projectsStop;
  private final Runnable selectionStop;
  private final Map<OpenProject, Runnable> followed = new HashMap<>();
  private final Map<OpenProject, Listing> listings = new HashMap<>();
  private final Set<OpenProject> fresh = new HashSet<>();
  private final KnownCells names;
  private Search search = new Search("", this::written);
  private List<Node> roots = List.of();
  private boolean telling;
  private boolean late; // what is picked is not here yet, as what was just made

  ExplorerPart(Composite parent, Site site) {
    this.parent = parent;
    this.site = site;
    this.doing = new Doing(site.workbench());
    this.names = new KnownCells(site.workbench().projects().catalog());
    Look look = site.workbench().look();
    Ground.of(look, Tone.PART, parent);
    parent.setLayout(stack);
    empty = new EmptyState(parent, look, Icon.PROJECT, WORDS.get("empty"));
    Named.as("explorer.demo", empty.way(Icon.PLAY, WORDS.get("empty.demo"), doing::newDemo));
    Named.as("explorer.open", empty.way(Icon.FOLDER_OPEN, WORDS.get("empty.open"), doing::open));
    page = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 8;
    page.setLayout(layout);
    Composite top = Ground.of(look, Tone.PART, new Composite(page, SWT.NONE));
    GridLayout inset = new GridLayout(1, false);
    inset.marginWidth = 8;
    inset.marginHeight = 0;
    top.setLayout(inset);
    top.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field = new TextBox(top, look, SWT.NONE);
    Named.as("explorer.search", field.text()).setMessage(WORDS.get("search"));
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.text().addListener(SWT.Modify, event -> search());
    field.text().addListener(SWT.KeyDown, this::fromField);
    tree = new ExplorerTree(page, look);
    tree.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    naming = new NameEditor(tree.control(), look);
    tree.viewer().addSelectionChangedListener(event -> picked());
    tree.control()
        .addListener(SWT.DefaultSelection, event -> tree.selected().ifPresent(this::open));
    tree.control().addListener(SWT.KeyDown, this::key);
    new ExplorerMenu(tree.control(), this, doing);
    projectsStop = site.workbench().projects().onChange(this::projects);
    selectionStop = site.workbench().onSelection(this::selectedElsewhere);
    site.tools(List.of(new CollapseAll(tree::close)));
    projects();
  }

  /** Follows the projects that are open now. */
  private void projects() {
    List<OpenProject> open = site.workbench().projects().open();
    followed.entrySet().removeIf(entry -> gone(entry, open));
    for (OpenProject project : open) {
      if (!followed.containsKey(project)) {
        followed.put(project, project.onChange(state -> changed(project)));
        fresh.add(project);
        list(project);
      }
    }
    Pages.show(parent, open.isEmpty() ? empty : page, this::focus);
    refresh();
  }

  private boolean gone(Map.Entry<OpenProject, Runnable> entry, List<OpenProject> open) {
    if (open.contains(entry.getKey())) {
      return false;
    }
    entry.getValue().run();
    listings.remove(entry.getKey());
    fresh.remove(entry.getKey());
    return true;
  }

  private void changed(OpenProject project) {
    list(project);
    refresh();
  }

  private void list(OpenProject project) {
    site.workbench()
        .tasks()
        .run(
            WORDS.get("listing", project.name()),
            track -> Listing.of(project.files()),
            listing -> {
              if (!parent.isDisposed() && !listing.equals(listings.put(project, listing))) {
                refresh();
              }
            });
  }

  private void refresh() {
    roots =
        site.workbench().projects().open().stream()
            .map(
                project ->
                    Outline.of(
                        project,
                        project.state(),
                        listings.getOrDefault(project, Listing.NONE),
                        experiment -> names.of(project, experiment)))
            .toList();
    tree.show(search.of(roots), search);
    roots.stream().filter(this::isReady).forEach(this::unfold);
    if (late) {
      selectedElsewhere(site.workbench().selection());
    }
  }

  /** Whether a project that was just opened has told what is in it. */
  private boolean isReady(Node root) {
    return fresh.contains(root.project()) && !root.children().get(0).children().isEmpty();
  }

  private void unfold(Node root) {
    fresh.remove(root.project());
    tree.open(root);
    tree.open(root.children().get(0));
  }

  private void search() {
    search = new Search(field.text().getText(), this::written);
    refresh();
  }

  private String written(Node node) {
    return node.project()
        .state()
        .experiment(node.key().name())
        .flatMap(ExperimentState::experiment)
        .map(experiment -> experiment.tree().toString())
        .orElse("");
  }

  private void fromField(Event event) {
    if (event.keyCode == SWT.ARROW_DOWN) {
      tree.control().setFocus();
      event.doit = false;
    } else if (event.keyCode == SWT.ESC) {
      field.text().setText("");
    }
  }

  private void picked() {
    if (!telling) {
      telling = true;
      tree.selected().ifPresent(node -> site.workbench().select(node.selection()));
      telling = false;
    }
  }

  /** An experiment that is picked elsewhere is shown here, unless something of it is already. */
  private void selectedElsewhere(Selection selection) {
    late = false;
    if (telling || selection.experiment().isEmpty()) {
      return;
    }
    Optional<Node> wanted = find(selection.project(), selection.experiment().get());
    boolean there = tree.selected().filter(node -> within(node, selection)).isPresent();
    late = wanted.isEmpty();
    if (wanted.isPresent() && !there) {
      telling = true;
      tree.select(wanted.get());
      telling = false;
    }
  }

  private static boolean within(Node node, Selection selection) {
    return selection.project().equals(Optional.of(node.project()))
        && selection.experiment().equals(Optional.of(node.key().name()));
  }

  private Optional<Node> find(Optional<OpenProject> project, String experiment) {
    return roots.stream()
        .filter(root -> project.equals(Optional.of(root.project())))
        .flatMap(root -> root.children().get(0).children().stream())
        .filter(node -> node.key().name().equals(experiment))
        .findFirst();
  }

  private void key(Event event) {
    Optional<Node> node = tree.selected();
    if (event.keyCode == SWT.F2) {
      rename();
    } else if (event.keyCode == SWT.DEL && node.isPresent() && isExperiment(node.get())) {
      doing.delete(node.get().project(), node.get().key().name());
    } else if (event.character > ' ' && (event.stateMask & (SWT.CTRL | SWT.ALT)) == 0) {
      field.text().setFocus();
      field.text().append(String.valueOf(event.character));
      event.doit = false;
    }
  }

  static boolean isExperiment(Node node) {
    return node.kind() == Node.Kind.EXPERIMENT;
  }

  /** The line that is selected. */
  Optional<Node> selected() {
    return tree.selected();
  }

  /** Opens what a line stands for; a group opens and closes. */
  void open(Node node) {
    switch (node.kind()) {
      case EXPERIMENT ->
          EditorType.open(
              site.workbench(), new EditorInput(node.project().folder(), node.key().name()));
      case COMPARISON ->
          site.workbench().open(COMPARISON, node.key().file().orElseThrow().toString());
      case FILE -> doing.show(node.key().file().orElseThrow());
      default -> tree.viewer().setExpandedState(node, !tree.viewer().getExpandedState(node));
    }
  }

  /** Lets the user type another name for the experiment that is selected. */
  public void rename() {
    tree.selected()
        .filter(ExplorerPart::isExperiment)
        .ifPresent(
            node ->
                naming.open(
                    tree.control().getSelection()[0],
                    node.key().name(),
                    name -> doing.rename(node.project(), node.key().name(), name)));
  }

  @Override
  public void focus() {
    if (stack.topControl == empty) {
      empty.setFocus();
    } else {
      tree.control().setFocus();
    }
  }

  @Override
  public void find() {
    field.text().setFocus();
    field.text().selectAll();
  }

  @Override
  public void close() {
    projectsStop.run();
    selectionStop.run();
    new ArrayList<>(followed.values()).forEach(Runnable::run);
  }
}
