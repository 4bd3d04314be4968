package org.jzy3d.painters;

import org.jzy3d.colors.Color;

/** The part of OpenGL 1 that is used, as Jzy3d names it. */
public interface IPainter {

  void glMatrixMode_Projection();

  void glMatrixMode_ModelView();

  void glPushMatrix();

  void glPopMatrix();

  void glLoadIdentity();

  void glOrtho(double left, double right, double bottom, double top, double near, double far);

  void glTranslatef(float x, float y, float z);

  void glScalef(float x, float y, float z);

  void glEnable(int type);

  void glDisable(int type);

  void glEnable_Lighting();

  void glDisable_Lighting();

  void glEnable_ColorMaterial();

  void glEnable_Light(int light);

  void glDisable_Light(int light);

  void glLight_Position(int lightId, float[] position);

  void glLight_Ambiant(int lightId, Color colour);

  void glLight_Diffuse(int lightId, Color colour);

  void glColor3f(float r, float g, float b);

  void glLineWidth(float width);

  void glBegin_Line();

  void glVertex3f(float x, float y, float z);

  void glEnd();

  void glutSolidSphere(double radius, int slices, int stacks);

  void gluDisk(double inner, double outer, int slices, int loops);
}
