export const firstNames = `
  Amelia Oliver Priya Mateusz Chloe Daniel Fatima Lukas Ingrid Samuel Yuki Carlos Nadia Thomas Grace Ahmed Elena Patrick
  Sofia Jonas Mei Robert Aisha Henrik Laura Dmitri Hannah Kwame Isabel George Zeynep Martin Orla Rahul Clara Victor
  Beatriz Alan Leila Finn Margaret Tomás Anneke Derek Simone Noah Joanna Pierre Ruth Stefan Camille Peter Esther Marco
  Bridget Anton Valerie Kenji Sian Emmanuel`
  .trim()
  .split(/\s+/);

export const lastNames = `
  Hughes Kowalska Mehta Brandt Okafor Lindqvist Marsh Delgado Novak Fraser Tanaka Rossi Ahmadi Whitfield Petrov Osei
  O'Connell Ferreira Baker Yilmaz Schneider Chowdhury Laurent Murphy Haddad Jensen Pemberton Ivanova Moreau Sandhu
  Keller Castellano Bright Nowak Ellison Duarte Hoffmann Reid Abebe Larsson Costa Wainwright Zhou Farrell Bianchi
  Thackeray Kaur Mbeki Sørensen Grant Vasquez Tully Nakamura`
  .trim()
  .split(/\s+/);

/** People who answer tickets. */
export const agents = ['Jess', 'Tariq', 'Monica', 'Ben', 'Saoirse', 'Lewis', 'Ana', 'Dominic', 'Freya', 'Imran'];
