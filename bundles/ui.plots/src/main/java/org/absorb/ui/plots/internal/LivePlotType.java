package org.absorb.ui.plots.internal;

import java.util.List;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Live plot: curves of what is picked, while they grow. */
@Component
public final class LivePlotType implements PartType {

  @Override
  public String id() {
    return "plots.live";
  }

  @Override
  public String label() {
    return Plots.WORDS.get("livePlot");
  }

  @Override
  public Icon icon() {
    return Icon.PLOT;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "right", 0));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new LivePlot(parent, site);
  }
}
