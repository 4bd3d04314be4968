package org.absorb.ui.runs.internal;

import java.util.List;
import org.absorb.ui.runs.internal.cluster.ClusterWatch;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Queue: the runs of the open projects that are not done. */
@Component
public final class QueueType implements PartType {

  static final String ID = "runs.queue";

  private final Queue queue;
  private final ClusterWatch clusters;

  @Activate
  public QueueType(@Reference Queue queue, @Reference ClusterWatch clusters) {
    this.queue = queue;
    this.clusters = clusters;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Runs.WORDS.get("queue");
  }

  @Override
  public Icon icon() {
    return Icon.QUEUED;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "bottom", 0));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new QueuePart(parent, site, queue, clusters);
  }
}
