package org.absorb.ui.workbench.internal.preference;

import java.io.UncheckedIOException;
import java.util.List;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.PreferenceType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.dialog.WindowDialog;
import org.absorb.ui.workbench.form.Form;
import org.absorb.ui.workbench.form.FormHost;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.form.Installed;
import org.absorb.ui.workbench.form.Section;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** All pages of preferences, one below the other; what is wrong cannot be kept. */
final class PreferencesDialog extends WindowDialog implements FormHost {

  private static final Messages WORDS = Messages.of(PreferencesDialog.class);
  private static final Point SIZE = new Point(560, 420);

  private final Workbench workbench;
  private final List<PreferenceType<?>> pages;
  private Tree document = Tree.EMPTY;
  private Form form;

  PreferencesDialog(Workbench workbench, List<PreferenceType<?>> pages) {
    super(
        workbench.shell(),
        workbench.look(),
        WORDS.get("title"),
        "preferences.do",
        WORDS.get("keep"));
    this.workbench = workbench;
    this.pages = List.copyOf(pages);
    pages.forEach(page -> document = document.with(page.id(), written(page)));
  }

  private <R extends Record> Tree written(PreferenceType<R> page) {
    return Declaration.of(page.settings()).tree(workbench.preferences().get(page));
  }

  @Override
  protected Point getInitialSize() {
    return SIZE;
  }

  @Override
  protected void fill(Composite area) {
    Installed installed = new Installed(workbench.projects().catalog());
    form = new Form(area, look(), installed, this);
    form.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    for (PreferenceType<?> page : pages) {
      Section.Part part =
          Section.Part.of(Path.ROOT.then(page.id()), Declaration.of(page.settings()));
      form.add(new Section(page.label(), List.of(part), 2));
    }
  }

  @Override
  protected void ready() {
    show();
  }

  @Override
  public void edit(FormLine line, Tree changed) {
    document = changed;
    show();
  }

  private void show() {
    Problems problems = new Problems();
    for (PreferenceType<?> page : pages) {
      complete(page, problems);
    }
    form.show(document, problems.list());
    possible(problems.isEmpty());
  }

  private Tree complete(PreferenceType<?> page, Problems problems) {
    return Declaration.of(page.settings())
        .complete(
            document.tree(page.id()),
            Path.ROOT.then(page.id()),
            (kind, component, at, wrong) -> component,
            problems);
  }

  @Override
  protected void okPressed() {
    try {
      pages.forEach(this::keep);
      super.okPressed();
    } catch (UncheckedIOException e) {
      workbench.notices().error(WORDS.get("unwritable", e.getCause().getMessage()));
    }
  }

  private <R extends Record> void keep(PreferenceType<R> page) {
    Tree whole = complete(page, new Problems());
    workbench.preferences().set(page, Declaration.of(page.settings()).bind(whole));
  }
}
