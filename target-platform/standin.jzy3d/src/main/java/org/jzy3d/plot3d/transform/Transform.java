package org.jzy3d.plot3d.transform;

/** What is applied to something drawn before it is. */
public class Transform {}
