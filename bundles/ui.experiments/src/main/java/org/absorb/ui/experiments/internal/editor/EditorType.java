package org.absorb.ui.experiments.internal.editor;

import java.util.List;
import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.document.EditorInput;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** The editor of experiments; its input is the text of an {@link EditorInput}. */
@Component(service = PartType.class)
public final class EditorType implements PartType {

  public static final String ID = "experiments.editor";

  private static final Messages WORDS = Messages.of(EditorType.class);

  /** Opens an experiment. */
  public static void open(Workbench workbench, EditorInput input) {
    workbench.open(ID, input.text());
  }

  /** The editors that are open. */
  public static List<EditorPart> editors(Workbench workbench) {
    return workbench.parts(ID).stream().flatMap(part -> of(part).stream()).toList();
  }

  /** The editor that a part is. */
  public static Optional<EditorPart> of(Part part) {
    return part instanceof Slot slot ? slot.editor() : Optional.empty();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return WORDS.get("editor");
  }

  @Override
  public Icon icon() {
    return Icon.EXPERIMENT;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "main", 0));
  }

  @Override
  public boolean many() {
    return true;
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new Slot(parent, site);
  }
}
