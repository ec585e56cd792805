/** The version of the API, not of the program: its major part grows with each breaking change. */
export const apiVersion = '1.0.0';
