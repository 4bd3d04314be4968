package org.absorb.ui.experiments.internal.welcome;

import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.command.ProjectActions;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.drag.Drag;
import org.absorb.ui.workbench.drag.Dragged;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Widget;

/** The page: what this is, four ways in, and the projects that were open last. */
final class WelcomePart implements Part {

  static final Messages WORDS = Messages.of(WelcomePart.class);

  private static final int WIDEST = 1000;
  private static final int MARGIN = 28;
  private static final int GAP = 16;
  private static final int NARROW = 620;

  private final Workbench workbench;
  private final Look look;
  private final ProjectActions projects;
  private final ScrolledComposite scroll;
  private final Composite page;
  private final Composite cards;
  private final PushButton demo;
  private final RecentTable recent;

  WelcomePart(Composite parent, Site site) {
    this.workbench = site.workbench();
    this.look = workbench.look();
    this.projects = new ProjectActions(workbench);
    parent.setLayout(new FillLayout());
    scroll = Ground.of(look, Tone.PART, new ScrolledComposite(parent, SWT.V_SCROLL));
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    page = Ground.of(look, Tone.PART, new Composite(scroll, SWT.NONE));
    page.setLayout(Grids.bare(1, 0, GAP));
    scroll.setContent(page);
    head();
    cards = Ground.of(look, Tone.PART, new Composite(page, SWT.NONE));
    cards.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    demo = demo();
    templates();
    Composite below = Ground.of(look, Tone.PART, new Composite(page, SWT.NONE));
    below.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    below.setLayout(Grids.bare(1, 0, 8));
    line(below, Look.Type.TITLE, Tone.TEXT, WORDS.get("recent"));
    recent = new RecentTable(below, workbench, projects);
    buttons(below);
    if (recent.isKnown()) {
      below.moveAbove(cards); // who comes back goes on
    }
    Drag.onto(parent, workbench, new Files());
    scroll.addListener(SWT.Resize, event -> fit());
    fit();
  }

  private void head() {
    Composite head = Ground.of(look, Tone.PART, new Composite(page, SWT.NONE));
    head.setLayout(Grids.bare(1, 0, 4));
    head.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    line(head, Look.Type.PAGE, Tone.TEXT, WORDS.get("name"));
    text(head, Tone.MUTED, WORDS.get("what"));
    Composite links = Ground.of(look, Tone.PART, new Composite(head, SWT.NONE));
    GridLayout row = new GridLayout(4, false);
    row.marginWidth = 0;
    row.horizontalSpacing = 8;
    links.setLayout(row);
    link(links, "welcome.tour", Icon.PLAY, "tour", "help.tour");
    link(links, "welcome.help", Icon.HELP, "help", "help.contents");
    link(links, "welcome.theme", Icon.SUN, "theme", "view.theme");
  }

  private void link(Composite row, String name, Icon icon, String word, String command) {
    PushButton button = Named.as(name, new PushButton(row, look, false, icon));
    button.text(WORDS.get(word));
    button.addListener(SWT.Selection, event -> workbench.run(command));
  }

  private MathLabel line(Composite parent, Look.Type type, Tone tone, String text) {
    MathLabel label = new MathLabel(parent, look, type).tone(tone).text(text);
    label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return label;
  }

  private Label text(Composite parent, Tone tone, String text) {
    Label label = Ground.of(look, Tone.PART, tone, new Label(parent, SWT.WRAP));
    label.setFont(look.font(Look.Type.BASE));
    label.setText(text.replace("&", "&&"));
    label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return label;
  }

  private Composite card(String title, String about) {
    Card card = new Card(cards, look);
    GridLayout layout = Grids.bare(1, 0, 8);
    layout.marginWidth = 16;
    layout.marginHeight = 14;
    card.setLayout(layout);
    line(card, Look.Type.TITLE, Tone.TEXT, title);
    text(card, Tone.MUTED, about);
    return card;
  }

  private PushButton demo() {
    Composite card = card(WORDS.get("demo"), WORDS.get("demo.about"));
    card.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    for (String step : WORDS.get("demo.steps").split("\n")) {
      MathLabel label = line(card, Look.Type.BASE, Tone.TEXT, step);
      label.icon(Icon.DONE);
    }
    Label space = Ground.of(look, Tone.PART, new Label(card, SWT.NONE));
    space.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    PushButton make = Named.as("welcome.demo", new PushButton(card, look, true, Icon.PLAY));
    make.text(WORDS.get("demo.make"));
    make.addListener(SWT.Selection, event -> projects.newProject("demo"));
    return make;
  }

  private void templates() {
    Composite card = card(WORDS.get("templates"), WORDS.get("templates.about"));
    card.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    new TemplateList(card, look, projects);
  }

  private void buttons(Composite below) {
    Composite row = Ground.of(look, Tone.PART, new Composite(below, SWT.NONE));
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.horizontalSpacing = 8;
    row.setLayout(layout);
    PushButton open = Named.as("welcome.open", new PushButton(row, look, false, Icon.FOLDER_OPEN));
    open.text(WORDS.get("open"));
    open.addListener(SWT.Selection, event -> projects.open());
    PushButton unpack = Named.as("welcome.unpack", new PushButton(row, look, false, Icon.EXPORT));
    unpack.text(WORDS.get("unpack"));
    unpack.addListener(SWT.Selection, event -> projects.unpack());
    new MathLabel(row, look, Look.Type.SMALL).tone(Tone.MUTED).text(WORDS.get("drop"));
  }

  /**
   * In the middle, and not wider than one reads; cards stand above each other where it is narrow.
   */
  private void fit() {
    int width = scroll.getClientArea().width;
    GridLayout layout = (GridLayout) page.getLayout();
    layout.marginWidth = Math.max(MARGIN, (width - WIDEST) / 2);
    layout.marginHeight = MARGIN;
    GridLayout columns = Grids.bare(width < NARROW ? 1 : 2, GAP, GAP);
    columns.makeColumnsEqualWidth = true;
    cards.setLayout(columns);
    scroll.setMinHeight(page.computeSize(Math.max(1, width), SWT.DEFAULT, true).y);
    page.layout(true, true);
  }

  @Override
  public void focus() {
    if (!recent.focus()) {
      demo.setFocus();
    }
  }

  @Override
  public void close() {
    recent.close();
  }

  /** Only files are dropped here. */
  private static final class Files implements Drag.Target {
    @Override
    public boolean takes(Dragged dragged, Widget item) {
      return false;
    }

    @Override
    public void drop(Dragged dragged, Widget item) {
      throw new IllegalStateException("takes nothing");
    }
  }
}
