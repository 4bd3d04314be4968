package org.absorb.ui.runs.internal;

import java.util.List;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Log: what the user was told, to be read again. */
@Component
public final class LogType implements PartType {

  static final String ID = "runs.log";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Runs.WORDS.get("log");
  }

  @Override
  public Icon icon() {
    return Icon.LOG;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "bottom", 10));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new LogPart(parent, site);
  }
}
