package org.absorb.ui.workbench.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.model.parameter.Problem;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * A page of sections that shows a document and lets the user change it. Each control is named
 * {@code form.PATH}.
 */
public final class Form extends Composite {

  private static final int STEP = 30;

  private final Look look;
  private final FormHost host;
  private final Installed installed;
  private final ScrolledComposite scroll;
  private final Composite page;
  private final List<FormSection> sections = new ArrayList<>();
  private Tree document = Tree.EMPTY;
  private List<Problem> problems = List.of();
  private boolean advanced;
  private boolean filled;

  /**
   * @param installed what components there are to choose from
   * @param host hears of changes
   */
  public Form(Composite parent, Look look, Installed installed, FormHost host) {
    super(parent, SWT.NONE);
    this.look = look;
    this.host = host;
    this.installed = installed;
    setLayout(new FillLayout());
    scroll = Ground.of(look, Tone.PART, new ScrolledComposite(this, SWT.V_SCROLL));
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setShowFocusedControl(true);
    scroll.getVerticalBar().setIncrement(STEP);
    page = Ground.of(look, Tone.PART, new Composite(scroll, SWT.NONE));
    page.setLayout(new PageLayout());
    scroll.setContent(page);
    scroll.addListener(SWT.Resize, event -> arrange());
  }

  /** Adds a section of fields, below what is there. */
  public TitledBox add(Section section) {
    TitledBox box = add(section.title(), section.columns() > 1);
    sections.add(new FormSection(this, section, box));
    return box;
  }

  /**
   * Adds a section with other content, below what is there.
   *
   * @param wide whether it takes the whole width
   */
  public TitledBox add(String title, boolean wide) {
    return new TitledBox(page, look, title, wide, this::arrange);
  }

  /** Shows a document and what is wrong with it. */
  public void show(Tree shown, List<Problem> wrong) {
    document = shown;
    problems = List.copyOf(wrong);
    filled = true;
    refresh();
  }

  /** Whether fields are shown that one seldom needs. */
  public void advanced(boolean all) {
    advanced = all;
    if (filled) {
      refresh();
    }
  }

  private void refresh() {
    Map<FormSection, List<FormLine>> lines = new LinkedHashMap<>();
    sections.forEach(section -> lines.put(section, section.lines(true)));
    Map<Path, Problem> placed =
        place(problems, lines.values().stream().flatMap(List::stream).toList());
    boolean changed = false;
    for (FormSection section : sections) {
      // what is wrong is shown, however seldom one needs it
      List<FormLine> usual = section.lines(advanced);
      List<FormLine> shown =
          lines.get(section).stream()
              .filter(line -> usual.contains(line) || placed.containsKey(line.path()))
              .toList();
      changed |= section.show(shown, placed);
    }
    if (changed) {
      arrange();
    }
  }

  /** Each field's problem: its own, else one of what lies within it and has no field. */
  static Map<Path, Problem> place(List<Problem> problems, List<FormLine> lines) {
    Map<Path, Problem> placed = new HashMap<>();
    for (Problem problem : problems) {
      List<String> steps = problem.path().steps();
      for (int length = steps.size(); length > 0; length--) {
        Path path = new Path(steps.subList(0, length));
        if (lines.stream().anyMatch(line -> line.path().equals(path))) {
          placed.putIfAbsent(path, problem);
          break;
        }
      }
    }
    return placed;
  }

  /** Gives the keyboard to a field, or to the one that it lies within; whether there is one. */
  public boolean focus(Path path) {
    List<String> steps = path.steps();
    for (int length = steps.size(); length > 0; length--) {
      Path part = new Path(steps.subList(0, length));
      for (FormSection section : sections) {
        for (FieldRow row : section.rows()) {
          if (row.line().path().equals(part)) {
            row.focus();
            return true;
          }
        }
      }
    }
    return false;
  }

  /** To be called when the content of a section has changed its size. */
  public void arrange() {
    scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
    page.layout(true, true);
  }

  Look look() {
    return look;
  }

  FormHost host() {
    return host;
  }

  Installed installed() {
    return installed;
  }

  Tree document() {
    return document;
  }
}
