package org.absorb.ui.help.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.SoftSelection;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The part: pages by title, those that hold what is searched for, and the picked one. */
final class HelpPart implements Part {

  private static final int[] SHARES = {32, 68};
  private static final String PAGE = "page";
  private static final int MARGIN = 6;

  private final Site site;
  private final List<HelpPage> pages;
  private final TextBox search;
  private final Table table;
  private final PageView view;
  private final List<Runnable> stops = new ArrayList<>();

  HelpPart(Composite parent, Site site) {
    this.site = site;
    this.pages = HelpPage.all(Path.of(System.getProperty("absorb.home", "."), "help"));
    Look look = site.workbench().look();
    parent.setLayout(new FillLayout());
    SashForm sash = Ground.of(look, Tone.LINE, new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH));
    sash.setSashWidth(1);
    Composite side = Ground.of(look, Tone.PART, new Composite(sash, SWT.NONE));
    GridLayout layout = new GridLayout();
    layout.marginWidth = MARGIN;
    layout.marginHeight = MARGIN;
    side.setLayout(layout);
    search = new TextBox(side, look, SWT.NONE);
    search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    search.text().setMessage(Helps.WORDS.get("search"));
    Named.as("help.search", search.text());
    table = Named.as("help.pages", new Table(side, SWT.SINGLE | SWT.FULL_SELECTION));
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Ground.of(look, Tone.PART, table);
    SoftSelection.of(look, table);
    view = new PageView(sash, look, this::follow);
    sash.setWeights(SHARES);
    search.text().addListener(SWT.Modify, event -> list());
    search.text().addListener(SWT.DefaultSelection, event -> view.control().setFocus());
    table.addListener(SWT.Selection, event -> show(pages((TableItem) event.item)));
    stops.add(look.onChange(view::style));
    list();
    site.remembered(PAGE).ifPresent(this::go);
  }

  private static HelpPage pages(TableItem item) {
    return (HelpPage) item.getData();
  }

  /** The pages that hold what is searched for; the first is shown unless the shown one is there. */
  private void list() {
    String picked = table.getSelectionCount() == 0 ? "" : pages(table.getSelection()[0]).name();
    table.removeAll();
    for (HelpPage page : pages) {
      if (page.holds(search.text().getText())) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(page.title());
        item.setData(page);
      }
    }
    if (!go(picked) && table.getItemCount() > 0) {
      go(pages(table.getItem(0)).name());
    } else if (table.getItemCount() == 0) {
      view.show(Typeset.of(Helps.WORDS.get(pages.isEmpty() ? "none" : "nothing")));
    }
  }

  /** Picks and shows a page by its name; whether it is in the list. */
  private boolean go(String name) {
    for (int i = 0; i < table.getItemCount(); i++) {
      if (pages(table.getItem(i)).name().equals(name)) {
        table.setSelection(i);
        show(pages(table.getItem(i)));
        return true;
      }
    }
    return false;
  }

  private void show(HelpPage page) {
    view.show(Typeset.of(page.markdown()));
    site.remember(PAGE, page.name());
  }

  /** A link to a page, or one out of the window. */
  void follow(String target) {
    if (target.startsWith("https://")) {
      Program.launch(target);
    } else if (!go(target)) {
      search.text().setText("");
      go(target);
    }
  }

  @Override
  public void find() {
    search.setFocus();
    search.text().selectAll();
  }

  @Override
  public void focus() {
    table.setFocus();
  }

  @Override
  public void close() {
    stops.forEach(Runnable::run);
  }
}
