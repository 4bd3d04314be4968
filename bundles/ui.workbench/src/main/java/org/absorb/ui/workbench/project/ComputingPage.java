package org.absorb.ui.workbench.project;

import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.PreferenceType;
import org.osgi.service.component.annotations.Component;

/** The page of preferences of {@link Computing}. */
@Component(service = PreferenceType.class)
public final class ComputingPage implements PreferenceType<Computing> {

  @Override
  public String id() {
    return "computing";
  }

  @Override
  public String label() {
    return Messages.of(ComputingPage.class).get("computing");
  }

  @Override
  public Class<Computing> settings() {
    return Computing.class;
  }
}
