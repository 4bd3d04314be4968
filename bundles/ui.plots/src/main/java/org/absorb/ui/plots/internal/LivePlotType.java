package org.absorb.ui.plots.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Live plot: curves of what is picked, while they grow. */
@Component
public final class LivePlotType implements PartType {

  /** What there is to do in the window. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<Command> commands;

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

  private Optional<Command> command(String id) {
    return commands.stream().filter(command -> command.id().equals(id)).findFirst();
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new LivePlot(parent, site, this::command);
  }
}
