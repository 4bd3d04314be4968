package org.absorb.ui.workbench.finding;

import java.util.List;
import java.util.function.Consumer;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathParagraph;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Panel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * Findings under one another: a sign for how grave, the sentence, the remedy, and the runs it is
 * about as a link. On the display's thread.
 */
public final class FindingList extends Panel {

  private static final Messages WORDS = Messages.of(FindingList.class);
  private static final int STEP = 30;

  private final Look look;
  private final Consumer<Finding> picked;
  private final ScrolledComposite scroll;
  private final Composite page;
  private List<Finding> findings = List.of();

  /**
   * @param name of the list, for {@link Named}
   * @param picked told of which finding the user wants to see the runs
   */
  public FindingList(Composite parent, Look look, String name, Consumer<Finding> picked) {
    super(parent, SWT.NONE);
    this.look = look;
    this.picked = picked;
    setLayout(new FillLayout());
    Named.as(name, this);
    scroll = Ground.of(look, Tone.PART, new ScrolledComposite(this, SWT.V_SCROLL));
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setShowFocusedControl(true);
    scroll.getVerticalBar().setIncrement(STEP);
    page = Ground.of(look, Tone.PART, new Composite(scroll, SWT.NONE));
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 12;
    layout.marginHeight = 8;
    layout.horizontalSpacing = 8;
    layout.verticalSpacing = 2;
    page.setLayout(layout);
    scroll.setContent(page);
    scroll.addListener(SWT.Resize, event -> arrange());
    Runnable stop = look.onChange(this::make);
    addListener(SWT.Dispose, event -> stop.run());
  }

  /** Shows others, in their order. */
  public void show(List<Finding> others) {
    if (!others.equals(findings)) {
      findings = List.copyOf(others);
      make();
    }
  }

  private void make() {
    for (Control child : page.getChildren()) {
      child.dispose();
    }
    findings.forEach(this::add);
    scroll.setOrigin(0, 0);
    arrange();
  }

  private void add(Finding finding) {
    Label sign = Ground.of(look, Tone.PART, new Label(page, SWT.NONE));
    sign.setImage(look.image(icon(finding.severity()), tone(finding.severity())));
    sign.setToolTipText(WORDS.get("severity." + finding.severity()));
    GridData top = new GridData(SWT.CENTER, SWT.BEGINNING, false, false);
    top.verticalIndent = 4;
    sign.setLayoutData(top);
    MathParagraph sentence = text(Tone.TEXT, finding.text(), Look.Type.BASE);
    ((GridData) sentence.getLayoutData()).verticalIndent = 4;
    if (!finding.remedy().isEmpty()) {
      new Label(page, SWT.NONE).setVisible(false);
      text(Tone.MUTED, finding.remedy(), Look.Type.SMALL);
    }
    if (!finding.runs().isEmpty()) {
      new Label(page, SWT.NONE).setVisible(false);
      Link link = Ground.of(look, Tone.PART, new Link(page, SWT.NONE));
      link.setFont(look.font(Look.Type.SMALL));
      link.setLinkForeground(look.color(Tone.ACCENT));
      link.setText("<a>" + WORDS.get("runs", "" + finding.runs().size()) + "</a>");
      link.addListener(SWT.Selection, event -> picked.accept(finding));
    }
  }

  private MathParagraph text(Tone tone, String words, Look.Type type) {
    MathParagraph paragraph = new MathParagraph(page, look, type, tone).text(MathText.of(words));
    GridData wide = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
    wide.widthHint = 100;
    paragraph.setLayoutData(wide);
    return paragraph;
  }

  private static Icon icon(Severity severity) {
    return switch (severity) {
      case NOTE -> Icon.INFO;
      case CAUTION -> Icon.CAUTION;
      case ERROR -> Icon.FAILED;
    };
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case NOTE -> Tone.MUTED;
      case CAUTION -> Tone.CAUTION;
      case ERROR -> Tone.ERROR;
    };
  }

  private void arrange() {
    page.layout(true, true);
    scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
  }

  @Override
  protected Control focused() {
    return scroll;
  }
}
