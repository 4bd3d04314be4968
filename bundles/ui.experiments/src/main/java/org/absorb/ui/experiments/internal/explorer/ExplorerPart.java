package org.absorb.ui.experiments.internal.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Comparing;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.drag.Drag;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.InSight;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.Room;
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

  private final Composite parent;
  private final Site site;
  private final NodeActions actions;
  private final StackLayout stack = new StackLayout();
  private EmptyState empty; // null until no project is open
  private final Composite page;
  private final TextBox field;
  private final MathLabel none;
  private final ExplorerTree tree;
  private final NameEditor naming;
  private final Runnable projectsStop;
  private final Runnable selectionStop;
  private final Map<OpenProject, Runnable> followed = new HashMap<>();
  private final Map<OpenProject, Listing> listings = new HashMap<>();
  private final Set<OpenProject> unlisted = new HashSet<>();
  private final Set<OpenProject> fresh = new HashSet<>();
  private final Outlines outlines;
  private final InSight sight;
  private final Provenance provenance = new Provenance();
  private Search search = new Search("", this::written);
  private List<Node> roots = List.of();
  private boolean telling;
  private boolean late; // what is picked is not here yet, as what was just made
  private boolean renaming; // once it is

  /**
   * @param comparing who compares, if anybody does
   */
  ExplorerPart(Composite parent, Site site, Supplier<Optional<Comparing>> comparing) {
    this.parent = parent;
    this.site = site;
    this.actions = new NodeActions(site.workbench());
    this.outlines = new Outlines(site.workbench(), this::show);
    this.sight = new InSight(parent, this::outline);
    Look look = site.workbench().look();
    Ground.of(look, Tone.PART, parent);
    parent.setLayout(stack);
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
    none = new MathLabel(page, look, Look.Type.BASE).tone(Tone.MUTED);
    Named.as("explorer.none", none).text(WORDS.get("none"));
    none.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
    Room.give(none, false);
    tree = new ExplorerTree(page, look);
    tree.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    naming = new NameEditor(tree.control(), look, site.workbench().notices()::caution);
    tree.viewer().addSelectionChangedListener(event -> picked());
    tree.control().addListener(SWT.DefaultSelection, event -> single().ifPresent(this::open));
    tree.control().addListener(SWT.KeyDown, this::key);
    NodeDrag drag = new NodeDrag(actions, comparing);
    Drag.from(tree.control(), point -> NodeDrag.of(tree.at(point)));
    Drag.onto(tree.control(), site.workbench(), drag);
    new ExplorerMenu(tree.control(), this, actions, drag);
    projectsStop = site.workbench().projects().onChange(this::projects);
    selectionStop = site.workbench().onSelection(this::selected);
    site.tools(List.of(new CollapseAll(tree::close)));
    projects();
    selectedElsewhere(site.workbench().selection());
  }

  /** Follows the projects that are open now. */
  private void projects() {
    List<OpenProject> open = site.workbench().projects().open();
    followed.entrySet().removeIf(entry -> gone(entry, open));
    for (OpenProject project : open) {
      if (!followed.containsKey(project)) {
        followed.put(project, project.onChange(state -> changed(project)));
        fresh.add(project);
        unlisted.add(project);
      }
    }
    Pages.show(parent, open.isEmpty() ? empty() : page, this::focus);
    refresh();
  }

  private EmptyState empty() {
    if (empty == null) {
      empty = new EmptyState(parent, site.workbench().look(), Icon.PROJECT, WORDS.get("empty"));
      Runnable demo = () -> actions.projects().newProject("demo");
      Named.as("explorer.demo", empty.way(Icon.PLAY, WORDS.get("empty.demo"), demo));
      Runnable open = actions.projects()::open;
      Named.as("explorer.open", empty.way(Icon.FOLDER_OPEN, WORDS.get("empty.open"), open));
    }
    return empty;
  }

  private boolean gone(Map.Entry<OpenProject, Runnable> entry, List<OpenProject> open) {
    if (open.contains(entry.getKey())) {
      return false;
    }
    entry.getValue().run();
    listings.remove(entry.getKey());
    unlisted.remove(entry.getKey());
    fresh.remove(entry.getKey());
    return true;
  }

  private void changed(OpenProject project) {
    unlisted.add(project);
    refresh();
  }

  private void list(OpenProject project) {
    site.workbench()
        .tasks()
        .run(
            WORDS.get("listing", project.name()),
            track -> Listing.of(project.files(), provenance),
            listing -> {
              if (!parent.isDisposed()
                  && followed.containsKey(project)
                  && !listing.equals(listings.put(project, listing))) {
                refresh();
              }
            });
  }

  private void refresh() {
    sight.work();
  }

  private void outline() {
    unlisted.forEach(this::list);
    unlisted.clear();
    outlines.make(listings, !search.isEmpty());
  }

  private void show(List<Node> made) {
    if (parent.isDisposed()) {
      return;
    }
    roots = made.stream().filter(root -> followed.containsKey(root.project())).toList();
    List<Node> found = search.of(roots);
    tree.show(found, search);
    missed(found.isEmpty() && !search.isEmpty());
    roots.stream().filter(this::isReady).forEach(this::unfold);
    if (late) {
      selectedElsewhere(site.workbench().selection());
    }
    if (renaming && !late) {
      renaming = false;
      if (isInSight()) {
        rename();
      }
    }
  }

  /** Says that nothing was found, or no longer. */
  private void missed(boolean is) {
    Room.give(none, is);
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
    renaming = false;
    search = new Search(field.text().getText(), this::written);
    if (!search.isEmpty() && outlines.areUnfolded()) {
      show(roots);
    } else {
      refresh(); // all lines are looked at, or no longer: they are made in the background
    }
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
      List<Node> nodes = tree.selected();
      if (!nodes.isEmpty()) {
        site.workbench().select(Node.selection(nodes));
      }
      telling = false;
    }
  }

  private void selected(Selection selection) {
    renaming = false;
    selectedElsewhere(selection);
  }

  /** An experiment that is picked elsewhere is shown here, unless something of it is already. */
  private void selectedElsewhere(Selection selection) {
    late = false;
    if (telling || selection.experiment().isEmpty()) {
      return;
    }
    Optional<Node> wanted = find(selection.project(), selection.experiment().get());
    boolean there = tree.selected().stream().anyMatch(node -> within(node, selection));
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
    boolean control = (event.stateMask & SWT.MOD1) != 0;
    if (event.keyCode == SWT.F2) {
      rename();
    } else if (event.keyCode == SWT.DEL) {
      actions.delete(tree.selected());
    } else if (control && event.keyCode == 'd') {
      single().filter(NodeActions::canDuplicate).ifPresent(actions::duplicate);
    } else if (event.character > ' ' && (event.stateMask & (SWT.CTRL | SWT.ALT)) == 0) {
      field.text().setFocus();
      field.text().append(String.valueOf(event.character));
      event.doit = false;
    }
  }

  /** The lines that are selected. */
  List<Node> selected() {
    return tree.selected();
  }

  private Optional<Node> single() {
    return Optional.of(tree.selected())
        .filter(nodes -> nodes.size() == 1)
        .map(nodes -> nodes.get(0));
  }

  /** Opens what a line stands for; a group opens and closes. */
  void open(Node node) {
    if (!actions.open(node)) {
      tree.viewer().setExpandedState(node, !tree.viewer().getExpandedState(node));
    }
  }

  /** Whether it is in front, in the perspective that is shown. */
  public boolean isInSight() {
    return parent.isVisible();
  }

  /** Lets the user type another name for what is picked, once it is here. */
  public void renamePicked() {
    renaming = late;
    if (!late) {
      rename();
    }
  }

  /** Lets the user type another name for what is selected. */
  void rename() {
    single()
        .ifPresent(
            node -> {
              if (NodeActions.canRename(node)) {
                naming.open(
                    tree.control().getSelection()[0],
                    NodeActions.name(node),
                    name -> NodeActions.wrongName(node, name),
                    name -> actions.rename(node, name));
              } else {
                site.workbench().notices().info(WORDS.get("unnamed"));
              }
            });
  }

  /** Changes of files are taken back here. */
  @Override
  public Optional<Editing> editing() {
    return Optional.of(site.workbench().changes().editing());
  }

  @Override
  public String help() {
    return "15-projects.md";
  }

  @Override
  public void focus() {
    if (stack.topControl != page) {
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
