package org.absorb.ui.experiments.internal.editor;

import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.document.EditorInput;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.Ground;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** Where an experiment is edited while its project is open. */
final class Slot implements Part {

  private static final Messages WORDS = Messages.of(Slot.class);

  private final Composite parent;
  private final Site site;
  private final Optional<EditorInput> input;
  private final Runnable stop;
  private EditorPart editor;
  private OpenProject project;

  Slot(Composite parent, Site site) {
    this.parent = Ground.of(site.workbench().look(), Tone.PART, parent);
    this.site = site;
    this.input = site.input().flatMap(EditorInput::of);
    this.stop = site.workbench().projects().onChange(this::follow);
    parent.setLayout(new FillLayout());
    input.ifPresent(on -> site.title(on.name()));
    follow();
    if (editor == null) {
      showClosed();
    }
  }

  private void follow() {
    OpenProject now =
        input.flatMap(on -> site.workbench().projects().find(on.folder())).orElse(null);
    if (now == project) {
      return;
    }
    project = now;
    clear();
    if (now == null) {
      showClosed();
    } else {
      Composite ground = new Composite(parent, SWT.NONE);
      editor = new EditorPart(ground, site, input.orElseThrow(), now);
    }
    parent.layout(true, true);
    site.changed();
  }

  private void clear() {
    if (editor != null) {
      editor.close();
      editor = null;
    }
    for (var child : parent.getChildren()) {
      child.dispose();
    }
  }

  private void showClosed() {
    String name = input.map(EditorInput::name).orElse("");
    String folder = input.map(on -> on.folder().toString()).orElse("");
    Closable.show(parent, site, WORDS.get("closed", name, folder));
  }

  Optional<EditorPart> editor() {
    return Optional.ofNullable(editor);
  }

  @Override
  public Optional<Editing> editing() {
    return editor().map(Editing.class::cast);
  }

  @Override
  public Optional<OpenProject> project() {
    return Optional.ofNullable(project);
  }

  @Override
  public String help() {
    return "20-experiments.md";
  }

  @Override
  public void focus() {
    editor().ifPresentOrElse(EditorPart::focus, parent::setFocus);
  }

  @Override
  public void close() {
    stop.run();
    editor().ifPresent(EditorPart::close);
  }
}
