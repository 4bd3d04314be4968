package org.absorb.ui.plots.internal;

import java.util.List;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** A figure of a project; the input is the file of its value. */
@Component
public final class FigureType implements PartType {

  @Override
  public String id() {
    return "plots.figure";
  }

  @Override
  public String label() {
    return Plots.WORDS.get("figure");
  }

  @Override
  public Icon icon() {
    return Icon.FIGURE;
  }

  @Override
  public boolean many() {
    return true;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "main", 10));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new FigurePart(parent, site);
  }
}
