package org.absorb.ui.workbench.internal.start;

import java.io.IOException;
import org.eclipse.e4.ui.internal.workbench.E4XMIResource;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.IModelResourceHandler;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

final class LayoutFile implements IModelResourceHandler {

  @jakarta.inject.Inject
  LayoutFile() {}

  @Override
  public Resource loadMostRecentModel() {
    return createResourceWithApp(DefaultModel.create());
  }

  @Override
  public Resource createResourceWithApp(MApplication application) {
    Resource resource = new E4XMIResource(URI.createFileURI("/tmp/shell/x.xmi"));
    resource.getContents().add((EObject) application);
    return resource;
  }

  @Override
  public void save() throws IOException {}
}
