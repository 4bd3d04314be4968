package org.absorb.ui.analyses.internal;

import java.util.List;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** An analysis of a project; the input is the file of its result, whether it is there or not. */
@Component(service = PartType.class)
public final class AnalysisType implements PartType {

  static final String ID = "analyses.analysis";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return Analysing.WORDS.get("analysis");
  }

  @Override
  public Icon icon() {
    return Icon.ANALYSIS;
  }

  @Override
  public boolean many() {
    return true;
  }

  @Override
  public List<Place> places() {
    return List.of(new Place("experiments", "main", 20));
  }

  @Override
  public Part create(Composite parent, Site site) {
    return new AnalysisPart(parent, site);
  }
}
